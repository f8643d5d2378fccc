import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileString } from "../../compiler/index.ts";
import { Dovecot } from "../../runtime/index.ts";

const readme = readFileSync("README.md", "utf8");

const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, text]) => ({
  language,
  text,
}));

/** The first fenced block of a language. */
function block(language: string): string {
  const text = blocks.find((candidate) => candidate.language === language)?.text;
  if (text === undefined) throw new Error(`README.md has no block of ${language || "plain text"}`);
  return text;
}

const { lua, diagnostics } = compileString(block("ts"), { fileName: "src/mail.ts" });

test("README.md shows the Lua that its TypeScript becomes", () => {
  expect(diagnostics).toEqual([]);
  expect(lua).toBe(block("lua"));
});

test("README.md shows what the run of its example prints", () => {
  const dovecot = new Dovecot();
  dovecot.login("alice", { script: lua ?? "" }).logout();
  expect(`${dovecot.log}\n`).toBe(block(""));
});
