import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const declarations = `
declare const text: string, maybeText: string | undefined, count: number, maybeCount: number | undefined;
declare const flag: boolean, maybeFlag: boolean | undefined, object: { a: number }, maybeObject: { a: number } | undefined;
declare const word: "a" | "b", maybeEmpty: "" | "a", level: 1 | 2, zero: 0 | 1, anything: any, unknown: unknown;
let changing: string | undefined = text;
`;

function codesIn(statement: string): string[] {
  const source = `${declarations}\nexport function mail_user_created(): void {\n${statement}\n}\nvoid changing;`;
  return compileString(source).diagnostics.map(({ code }) => code);
}

describe("truthy-string", () => {
  test.each([
    "if (text) {}",
    "if (maybeText) {}",
    "while (maybeText) {}",
    "do {} while (text);",
    "for (; text; ) {}",
    "void (text ? 1 : 2);",
    "void !text;",
    "void !!maybeText;",
    "void (text && flag);",
    "void (flag && text ? 1 : 2);",
    'void (maybeText || "x");',
    'void (flag || maybeText || "x");',
    'changing ||= "x";',
    'changing &&= "x";',
    "if (maybeEmpty) {}",
    "if ((text)) {}",
    "void [text].filter((one) => one);",
    "void [text].some((one) => one);",
  ])("is said of %s", (statement) => {
    expect(codesIn(statement)).toEqual(["truthy-string"]);
  });
});

describe("truthy-number", () => {
  test.each([
    "if (count) {}",
    "if (!maybeCount) {}",
    "void (count || 1);",
    "if (zero) {}",
    "if (flag && count) {}",
  ])("is said of %s", (statement) => {
    expect(codesIn(statement)).toEqual(["truthy-number"]);
  });
});

describe("truthy-unknown", () => {
  test.each(["if (anything) {}", "if (!unknown) {}"])("is said of %s", (statement) => {
    expect(codesIn(statement)).toEqual(["truthy-unknown"]);
  });
});

test.each([
  "if (flag) {}",
  "if (!maybeFlag) {}",
  "if (maybeObject && maybeObject.a === 1) {}",
  "if (word) {}",
  "if (level) {}",
  'void (maybeText ?? "x");',
  'if (maybeText !== undefined && maybeText !== "") {}',
  "void (flag && text);",
  "void [flag].filter((one) => one);",
  "if (flag || maybeObject) {}",
])("no truthy diagnostic is said of %s", (statement) => {
  expect(codesIn(statement)).toEqual([]);
});

test("truthy-string hints at the comparison, for and against", () => {
  const hintOf = (statement: string) => {
    const source = `${declarations}\nexport function mail_user_created(): void {\n${statement}\n}\nvoid changing;`;
    return compileString(source).diagnostics[0]?.hint;
  };
  expect(hintOf("if (maybeText) {}")).toContain('`maybeText !== undefined`, or also `&& maybeText !== ""`');
  expect(hintOf("if (!text) {}")).toContain('`text === ""`');
  expect(hintOf('void (maybeText || "x");')).toContain("`maybeText ?? …`");
});
