// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logs } from "../values.ts";

/** Bit operators, which work on 32 bits. Lua 5.1 has none. */
const bitwise = (...values: string[]) => ({
  source: logs("", ...values),
  refused: "lua-unsupported",
  on: ["5.1"] as const,
});

export const bits = {
  "& and |": bitwise("num(12) & num(10)", "num(12) | num(3)", "num(5) & 1", "num(-1) & 255", "num(-1) | 0"),
  "^ and ~": bitwise(
    "num(12) ^ num(10)",
    "~num(0)",
    "~num(5)",
    "~num(-1)",
    "num(-1) ^ 1",
    "~~num(7.9)",
    "~~num(-7.9)",
  ),
  "<<": bitwise(
    "num(1) << 4",
    "num(1) << 31",
    "num(1) << 32",
    "num(3) << 33",
    "num(-1) << 4",
    "num(1) << -1",
  ),
  ">>": bitwise("num(256) >> 4", "num(-256) >> 4", "num(-1) >> 31", "num(5) >> 32", "num(2 ** 31) >> 1"),
  ">>>": bitwise("num(256) >>> 4", "num(-1) >>> 0", "num(-1) >>> 28", "num(-256) >>> 4"),
  fractions: bitwise("num(1.5) | 0", "num(-1.5) | 0", "num(7.9) & 3", "num(2.5) << 1", "num(9.99) >> 1"),
  "beyond 32 bits": bitwise(
    "num(2 ** 32) | 0",
    "num(2 ** 31) | 0",
    "num(2 ** 32 + 5) & 15",
    "num(2 ** 53) | 1",
    "num(4294967295) | 0",
    "num(-(2 ** 31) - 1) | 0",
  ),
  "special numbers": bitwise(
    "num(NaN) | 0",
    "num(Infinity) | 0",
    "num(-Infinity) & 255",
    "~num(NaN)",
    "num(1e20) | 0",
  ),
  assignments: {
    source: logs(
      "let a = num(12); a &= 10; a |= 1; a ^= 3; a <<= 30; a >>= 2; let b = num(-1); b >>>= 28;",
      "a",
      "b",
    ),
    refused: "lua-unsupported",
    on: ["5.1"] as const,
  },
  constants: bitwise("1 | 2 | 4", "1 << 10", "255 & ~1", "0xff & 0x0f"),
  "flags of the server": bitwise("(dovecot.storage.STATUS_MESSAGES | dovecot.storage.STATUS_UNSEEN) & 16"),
  "a test of a bit": bitwise("(num(5) & 4) !== 0", "(num(5) & 2) === 0"),
  "an index": {
    source: logs('const names = ["a", "b", "c", "d"];', "names[num(7) & 3] ?? 'none'"),
    refused: "lua-unsupported",
    on: ["5.1"] as const,
  },
  "a condition": bitwise(
    "num(5) & 4 ? 'set' : 'none'",
    "num(5) & 2 ? 'set' : 'none'",
    "!(num(5) & 2)",
    "num(6) & 1 || 9",
  ),
};
