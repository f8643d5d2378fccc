import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { Dovecot } from "../../../runtime/index.ts";
import { decodeBase64, encodeBase64 } from "../../../sdk/base64.ts";
import { compileEverywhere } from "./run_everywhere.ts";

const TEXTS = ["", "a", "ab", "abc", "abcd", "ann:secret", "é€😀", "a\nb\tc", "x".repeat(100)];
const ENCODED = ["YQ==", "YQ", "YW I=", "YWJj\nZGVm", "YWJj?YWJj", "YQ==YQ==", "!", "Y", "YWJjZ", "w6k="];

const SOURCE = `import { decodeBase64, encodeBase64 } from "dovescript/base64";
declare const texts: string[];
export function mail_user_created(): void {
  for (const text of texts) {
    dovecot.i_info(encodeBase64(text));
    dovecot.i_info(decodeBase64(encodeBase64(text)));
    dovecot.i_info(decodeBase64(text));
  }
}`;

test("encodeBase64 and decodeBase64 are the same in Node and in every Lua", () => {
  const { node, luas } = compileEverywhere(SOURCE)(ENCODED);
  const own = compileEverywhere(SOURCE.replace("dovecot.i_info(decodeBase64(text));", ""))(TEXTS);
  for (const [name, lines] of luas) expect(lines, name).toEqual(node);
  for (const [name, lines] of own.luas) expect(lines, name).toEqual(own.node);
});

test("encodeBase64 and decodeBase64 go back and forth", () => {
  for (const text of TEXTS) expect(decodeBase64(encodeBase64(text))).toBe(text);
  expect(encodeBase64("ann:secret")).toBe("YW5uOnNlY3JldA==");
});

test("encodeBase64 and decodeBase64 use the functions of the release, where it has them, for all bytes", () => {
  const source = `import { decodeBase64, encodeBase64 } from "dovescript/base64";
export function mail_user_created(): void {
  let bytes = "";
  for (let byte = 0; byte < 256; byte++) bytes += string.char(byte);
  const text = encodeBase64(bytes);
  dovecot.i_info(text);
  dovecot.i_info(decodeBase64(text) === bytes ? "same" : "other");
}`;
  const expected = [Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString("base64"), "same"];
  for (const dovecot of ["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"]) {
    const { lua: script = "", diagnostics } = compileString(source, { dovecot });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const server = new Dovecot({ dovecot });
    server.login("alice", { script }).logout();
    expect(
      server.log.lines.map(({ text }) => text),
      dovecot,
    ).toEqual(expected);
  }
});
