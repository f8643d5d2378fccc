import { describe, expect, test } from "vitest";
import { compileString, type Diagnostic } from "../../../../compiler/index.ts";

const declarations = `
import type { Integer } from "dovescript";
declare const text: string, maybeText: string | undefined, plain: number;
declare const count: Integer, maybeCount: Integer | undefined, counts: Integer[], some: Integer | string;
declare const flag: boolean, anything: any, unknown: unknown, countOf: (text: string) => Integer;
let changing: Integer | undefined = count;
`;

function diagnosticsOf(statement: string): Diagnostic[] {
  const source = `${declarations}\nexport function mail_user_created(): void {\n${statement}\n}\nvoid changing;`;
  return compileString(source).diagnostics;
}

describe("truthy-number", () => {
  test.each([
    "if (count) {}",
    "if (!maybeCount) {}",
    "if ((count)) {}",
    "while (flag && count) {}",
    "do {} while (count);",
    "for (; count; ) {}",
    "void (count ? 1 : 2);",
    "void !!count;",
    "void (count || 1);",
    'void (flag || maybeCount || "x");',
    "void (count && flag);",
    "flag && count && void text;",
    "changing ||= count;",
    "changing &&= count;",
    "if (some) {}",
    "void counts.filter((one) => one);",
    "void counts.some((one) => { return one; });",
    "void [text].filter(countOf);",
    "void Boolean(count);",
  ])("is said of %s", (statement) => {
    expect(diagnosticsOf(statement).map(({ code }) => code)).toEqual(["truthy-number"]);
  });

  test.each([
    ["if (count) {}", "`count !== 0`"],
    ["if (!count) {}", "`count === 0`"],
    ["if (maybeCount) {}", "`(maybeCount ?? 0) !== 0`"],
    ["void (count || 1);", "`count !== 0 ? count : 1`"],
    ["void (count && flag);", "`count !== 0 ? flag : count`"],
    ["if (!!count) {}", "`count !== 0`"],
    ["if (counts[0]) {}", "`(counts[0] ?? 0) !== 0`"],
    ["if (flag ? count : changing ?? count) {}", "`(flag ? count : changing ?? count) !== 0`"],
  ])("hints at the comparison: %s", (statement, remedy) => {
    expect(diagnosticsOf(statement)[0]?.hint).toContain(remedy);
  });
});

test.each([
  "if (text) {}",
  "if (!maybeText) {}",
  "if (plain) {}",
  'void (maybeText || "x");',
  "void (plain || 1);",
  "if (anything) {}",
  "if (!unknown) {}",
  "void (flag && count);",
  "void (count > 0 && flag);",
  "void (maybeCount ?? 5);",
  "void [text].filter((one) => one);",
])("no truthy diagnostic is said of %s", (statement) => {
  expect(diagnosticsOf(statement)).toEqual([]);
});
