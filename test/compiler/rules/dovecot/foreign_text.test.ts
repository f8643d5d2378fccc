// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const HELPERS = `import type { MailHooks } from "dovescript";
const allowed = ["a", "b"];
const names = new Set(["a", "b"]);
const levels: Readonly<Record<string, string>> = { a: "low", b: "high" };
const isThere = (text: string) => text !== "" && text.length < 20;
const isPlain = (text: string) => /^\\w+$/.test(text);
function isWord(text: string): boolean {
  const lower = text.toLowerCase();
  for (const letter of lower) if (letter < "a" || letter > "z") return false;
  return true;
}
function isAllowed(text: string): text is "a" | "b" {
  return allowed.includes(text);
}
function demandPlain(text: string): void {
  if (!isPlain(text)) throw new Error("not plain");
}
function demandText(text: string): void {
  if (text === "") throw new Error("empty");
}
function log(prefix: string): void {
  dovecot.event().append_log_prefix(prefix).log_info("a");
}
dovecot.i_debug(\`\${levels["a"]} \${names.size} \${isThere("x")} \${isPlain("x")} \${isWord("x")} \${isAllowed("x")}\`);
if (allowed.length > 5) {
  demandPlain("x");
  demandText("x");
  log("x");
}
`;

/** The codes of a module's problems whose hook has a name from outside. */
function codes(lines: string): string[] {
  const hook = `mail_user_created(user) {\nlet name = user.username;\nname = user.username;\n${lines}\n},`;
  const source = `${HELPERS}export default {\n${hook}\n} satisfies MailHooks;\n`;
  return compileString(source).diagnostics.map(({ code }) => code);
}

describe("unchecked-log-prefix", () => {
  test.each([
    ["its length", "if (name.length > 0) log(name);"],
    ["a comparison with nothing", 'if (name !== "") log(name);'],
    ["a comparison with undefined", "if (name !== undefined) log(name);"],
    ["its truth", "if (name) log(name);"],
    ["its length behind another method", "if (name.trim().length > 0) log(name);"],
    ["a comparison that fails", 'if (name === "root") return;\nlog(name);'],
    ["a list of others", "if (allowed.includes(name)) return;\nlog(name);"],
    ["the wrong branch of a look-up", "if (names.has(name)) dovecot.i_info('known');\nelse log(name);"],
    [
      "a test in a branch that is left",
      'if (user.uid > 0) {\n  if (name.includes("\\n")) return;\n}\nlog(name);',
    ],
    ["a test that nothing follows from", 'if (name.includes("\\n")) dovecot.i_info("odd");\nlog(name);'],
    ["a test behind the use", 'log(name);\nif (name.includes("\\n")) return;'],
    ["one of two tests", 'if (name.includes("\\n") && user.uid > 0) return;\nlog(name);'],
    ["a test or another", "if (isPlain(name) || user.uid > 0) log(name);"],
    [
      "a test of another text",
      'const other = user.username;\nif (other.includes("\\n")) return;\nlog(name);',
    ],
    ["a test before it changed", 'if (name.includes("\\n")) return;\nname = user.username;\nlog(name);'],
    [
      "a test before it changes in a loop",
      'if (name.includes("\\n")) return;\nfor (const _ of [1, 2]) {\n  log(name);\n  name = user.username;\n}',
    ],
    ["a function that asks for its length", "if (isThere(name)) log(name);"],
    ["a function that demands some text", "demandText(name);\nlog(name);"],
    ["a function that demands it later", "log(name);\ndemandPlain(name);"],
  ])("is said in spite of %s", (_, lines) => {
    expect(codes(lines)).toEqual(["unchecked-log-prefix"]);
  });

  test.each([
    ["a method that looks inside", 'if (name.includes("\\n")) return;\nlog(name);'],
    ["a test of its beginning", 'if (name.startsWith("team-")) log(name);'],
    ["a regular expression", "if (!/^[a-z]+$/.test(name)) return;\nlog(name);"],
    [
      "the same behind another method",
      'if (name.trim().toLowerCase().indexOf("\\n") >= 0) return;\nlog(name);',
    ],
    ["a comparison with a text", 'if (name !== "alice") return;\nlog(name);'],
    ["a comparison with several", 'if (name === "alice" || name === "bob") log(name);'],
    [
      "a switch",
      'switch (name) {\n  case "alice":\n  case "bob":\n    log(name);\n    break;\n  default:\n    dovecot.i_info("other");\n}',
    ],
    ["a list of all that may be", "if (!allowed.includes(name)) return;\nlog(name);"],
    ["a Set of all that may be", "if (names.has(name)) log(name);"],
    ["a table of all that may be", "if (name in levels) log(name);"],
    ["an element of a table", "if (levels[name] !== undefined) log(name);"],
    ["a conditional expression", 'log(isPlain(name) ? name : "odd");'],
    ["a logical operator", 'log((isPlain(name) && name) || "odd");'],
    ["both of two tests", 'if (name.includes("\\n") || user.uid === 7) return;\nlog(name);'],
    ["a constant with the result", "const isFine = isPlain(name);\nif (isFine) log(name);"],
    ["a function that looks at each letter", "if (isWord(name)) log(name);"],
    ["a type guard", "if (isAllowed(name)) log(name);"],
    ["a function that throws", "demandPlain(name);\nlog(name);"],
    [
      "a test around a callback",
      "const fixed = user.username;\nif (isPlain(fixed)) [1].forEach(() => log(fixed));",
    ],
    [
      "a test of what it is then",
      'name = user.username;\nif (name.includes("\\n")) return;\nlog(name);\nname = "x";',
    ],
  ])("is not said behind %s", (_, lines) => {
    expect(codes(lines)).toEqual([]);
  });
});
