// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logs, refused } from "../values.ts";

const each = (name: string, ...values: string[]) =>
  logs("", ...values.map((value) => `Math.${name}(${value})`));
const usual = ["num(1.5)", "num(-1.5)", "num(2)", "num(-2)", "num(0.5)", "num(-0.5)", "num(0)"];
const special = ["num(NaN)", "num(Infinity)", "num(-Infinity)"];

/** Members of Math. */
export const math = {
  "Math.floor": each("floor", ...usual, ...special, "num(1e300)", "num(2 ** 62)"),
  "Math.ceil": each("ceil", ...usual, ...special, "num(1e300)", "num(-(2 ** 62))"),
  "Math.round": each(
    "round",
    ...usual,
    ...special,
    "num(2.5)",
    "num(-2.5)",
    "num(0.49999999999999994)",
    "num(4503599627370497.5)",
    "num(1e300)",
  ),
  "Math.trunc": each("trunc", ...usual, ...special, "num(1e300)"),
  "Math.sign": each("sign", ...usual, ...special),
  "Math.abs": each("abs", ...usual, ...special, "num(-(2 ** 53))"),
  "Math.sqrt": each("sqrt", "num(9)", "num(2)", "num(-1)", "num(0)", ...special),
  "Math.cbrt": refused("lua-unsupported", "dovecot.i_info(`${Math.cbrt(user.uid)}`);"),
  "Math.hypot": refused("lua-unsupported", "dovecot.i_info(`${Math.hypot(user.uid, 1)}`);"),
  "Math.pow": logs("", "Math.pow(num(2), num(10))", "Math.pow(num(4), 0.5)", "Math.pow(num(2), -2)"),
  "Math.max": logs(
    "",
    "Math.max(num(1), num(3), num(2))",
    "Math.max(num(1))",
    "Math.max(num(NaN), 1)",
    "Math.max(1, num(NaN))",
    "Math.max(num(1.5), num(2) / 2)",
  ),
  "Math.max of nothing": logs("", "Math.max()", "Math.min()"),
  "Math.max of an array": logs(
    "const all = [num(3), num(9), num(4)]; const none: number[] = [];",
    "Math.max(...all)",
    "Math.min(...all)",
    "Math.max(...none)",
    "Math.max(5, ...all, 1)",
  ),
  "Math.min": logs(
    "",
    "Math.min(num(1), num(3), num(-2))",
    "Math.min(num(NaN), 1)",
    "Math.min(1, num(NaN))",
    "Math.min(num(-Infinity), 0)",
  ),
  "Math.log and friends": logs(
    "",
    "Math.log(num(1))",
    "Math.log(num(0))",
    "Math.log(num(-1))",
    "Math.log2(num(8))",
    "Math.log2(num(1024))",
    "Math.log10(num(100))",
  ),
  "Math.exp": logs("", "Math.exp(num(0))", "Math.exp(num(-Infinity))"),
  "Math.sin and friends": logs(
    "",
    "Math.sin(num(0))",
    "Math.cos(num(0))",
    "Math.tan(num(0))",
    "Math.atan(num(0))",
    "Math.asin(num(0))",
    "Math.acos(num(1))",
  ),
  "Math.atan2": logs(
    "",
    "Math.atan2(num(0), num(1))",
    "Math.atan2(num(1), num(0)).toFixed(6)",
    "Math.atan2(num(-1), num(-1)).toFixed(6)",
  ),
  "constants of Math": logs(
    "",
    "Math.PI",
    "Math.E",
    "Math.SQRT2",
    "Math.LN2",
    "Math.LN10",
    "Math.LOG2E",
    "Math.LOG10E",
    "Math.SQRT1_2",
  ),
  "Math.random": logs("const r = Math.random();", "r >= 0 && r < 1", "Math.floor(Math.random() * 3) < 3"),
  "whole division": logs(
    "",
    "Math.floor(num(7) / num(2))",
    "Math.floor(num(-7) / 2)",
    "Math.floor(num(7) / num(0))",
    "Math.trunc(num(-7) / 2)",
  ),
  "a floor in a product": logs(
    "",
    "Math.floor(num(3037000500.5)) * Math.floor(num(3037000500.5))",
    "Math.floor(num(2 ** 53)) + 1",
  ),
  "a ceiling in a sum": logs(
    "",
    "Math.ceil(num(2 ** 53) - 0.5) + 1",
    "Math.round(num(2 ** 53)) + 1",
    "Math.abs(num(2 ** 53)) + 1",
  ),
  "a maximum in a sum": logs("", "Math.max(num(2 ** 53), 1) + 1", "Math.min(num(2 ** 53), Infinity) + 1"),
  "a clamped number": logs(
    "const clamp = (n: number, low: number, high: number) => Math.min(Math.max(n, low), high);",
    "clamp(num(5), 0, 3)",
    "clamp(num(-5), 0, 3)",
    "clamp(num(1.5), 0, 3)",
  ),
  "a rounded average": logs(
    "const all = [num(1), num(2), num(4)];",
    "Math.round(all.reduce((a, b) => a + b, 0) / all.length)",
  ),
  "Math.clz32": refused("lua-unsupported", "dovecot.i_info(`${Math.clz32(user.uid)}`);"),
  "Math.imul": refused("lua-unsupported", "dovecot.i_info(`${Math.imul(user.uid, 2)}`);"),
  "Math.fround": refused("lua-unsupported", "dovecot.i_info(`${Math.fround(user.uid)}`);"),
  "Math as a callback": logs("", "[num(1.5), num(2.5)].map((n) => Math.floor(n)).join()"),
};
