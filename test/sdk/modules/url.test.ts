import { expect, test } from "vitest";
import { formBody, joinUrl } from "../../../sdk/url.ts";
import { compileEverywhere } from "./run_everywhere.ts";

const TEXTS = [
  "",
  "ann@example.org",
  "a b&c=d?e/f#g",
  "100%",
  "é€😀",
  "-_.!~*'()",
  "../..",
  "+",
  "line\nend",
];

const SOURCE = `import { formBody, joinUrl } from "dovescript/url";
declare const texts: string[];
export function mail_user_created(): void {
  for (const text of texts) {
    dovecot.i_info(joinUrl("https://api.example.org/v1/", ["users", text], { q: text, a: 5, no: undefined, yes: true }));
    dovecot.i_info(formBody({ user: text, n: 1.5, [text]: "x", none: undefined }));
  }
  dovecot.i_info(joinUrl("https://api.example.org", []));
  dovecot.i_info(formBody({}));
}`;

test("joinUrl and formBody write the same in Node and in every Lua", () => {
  const { node, luas } = compileEverywhere(SOURCE)(TEXTS);
  expect(node).toHaveLength(TEXTS.length * 2 + 3);
  for (const [name, lines] of luas) expect(lines, name).toEqual(node);
});

test("joinUrl encodes parts, names and values, and leaves out what is undefined", () => {
  expect(joinUrl("https://a/b/", ["x y", "é"], { "q 1": "a&b", none: undefined })).toBe(
    "https://a/b/x%20y/%C3%A9?q%201=a%26b",
  );
  expect(joinUrl("https://a", [])).toBe("https://a");
});

test("formBody writes what URLSearchParams writes", () => {
  for (const text of TEXTS)
    expect(formBody({ [`n${text}`]: text })).toBe(new URLSearchParams({ [`n${text}`]: text }).toString());
});
