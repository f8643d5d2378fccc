// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";
import { codeIn } from "../../diagnostics/hint_code.ts";

const start = 'import { parse } from "dovescript/json";\nvoid parse;\n';

function sourceOf(body: string, declarations = ""): string {
  return `${start}${declarations}\nexport function mail_user_created(): void {\n${body}\n}\n`;
}

function problemsOf(source: string) {
  const lines = source.split("\n");
  return compileString(source).diagnostics.map(({ code, hint = "", location }) => {
    const { line, column, endColumn } = location!;
    return { code, at: lines[line - 1]!.slice(column - 1, endColumn - 1), code0: codeIn(hint)[0] };
  });
}

/** Declarations without a type, what should be written, and the place of the one diagnostic. */
const cases: Readonly<Record<string, { body: string; before?: string; at: string; written: string }>> = {
  "a parameter, by what it is given": {
    before: "function size(text: any): number {\n  return text.length + text.indexOf('a') + text.length;\n}",
    body: "dovecot.i_info(`${size('abc')}`);",
    at: "text",
    written: "text: string",
  },
  "a parameter, by what is done with it": {
    before: "function half(value: any): number {\n  return value / 2 + value * 3;\n}",
    body: "const given: any = 1;\ndovecot.i_info(`${half(given)}`);",
    at: "value",
    written: "value: number",
  },
  "an object, by the members that are read": {
    before:
      "function show(user: any): string {\n  return user.name.toUpperCase() + String(user.size * 2);\n}\nlet anything: any;",
    body: "anything = 1;\ndovecot.i_info(show(anything));",
    at: "user",
    written: "user: { name: string; size: number }",
  },
  "a variable, by its value": {
    body: "let count: any = 1;\ncount += 2;\ncount = count * 2;\ndovecot.i_info(`${count === 6}`);",
    at: "count",
    written: "count: number",
  },
  "what parse gives, by the members that are read": {
    body: "const data: any = parse('{\"policy\":\"open\"}');\ndovecot.i_info(data.policy.toUpperCase());\nif (data.policy.startsWith('o')) dovecot.i_info('o');",
    at: "data",
    written: 'data = parse(\'{"policy":"open"}\') as { policy: string }',
  },
  "a cast": {
    body: "const data = parse('\"a\"');\ndovecot.i_info((data as any ).trim());",
    at: "any",
    written: "data as string",
  },
  "a property": {
    before: "interface Box {\n  text: any;\n}",
    body: "const box: Box = { text: 'a' };\ndovecot.i_info(box.text.trim());\ndovecot.i_info(box.text.toUpperCase());",
    at: "text",
    written: "text: string",
  },
  "a record of any": {
    body: "const sizes: Record<string, any> = { a: 1 };\nconst size: number = sizes['a'] * 2;\ndovecot.i_info(`${size}`);",
    at: "sizes",
    written: "Record<string, number>",
  },
};

describe("untyped-value", () => {
  test.each(Object.entries(cases))("%s: is said once, at the declaration, with its type", (_, each) => {
    const { body, before, at, written } = each;
    const found = problemsOf(sourceOf(body, before)).filter((problem) => problem.at === at);
    expect(found).toEqual([{ code: "untyped-value", at, code0: written }]);
  });

  test.each(Object.entries(cases))("%s: its type, written down, gives no diagnostic", (_, each) => {
    const { body, before, at, written } = each;
    const source = sourceOf(body, before)
      .replace("given: any", "given")
      .replace("anything: any", "anything: { name: string; size: number }")
      .replace("anything = 1", "anything = { name: 'a', size: 1 }");
    const cast = new RegExp(`${at}: any(?: = [^;]*)?(?=;)`);
    const changed = written.includes(" as ")
      ? at === "any"
        ? source.replace("data as any", written)
        : source.replace(cast, written)
      : written.startsWith("Record")
        ? source.replace("Record<string, any>", written)
        : source.replace(`${at}: any`, written);
    expect(changed).not.toMatch(/\bany\b/);
    expect(compileString(changed).diagnostics).toEqual([]);
  });

  test("a parameter without a type: TypeScript's error has the type as its hint", () => {
    const source = sourceOf(
      "dovecot.i_info(half(4) > 1 ? 'a' : 'b');",
      "function half(value) {\n  return value / 2;\n}",
    );
    expect(problemsOf(source)).toMatchObject([{ code: "TS7006", at: "value", code0: "value: number" }]);
  });
});
