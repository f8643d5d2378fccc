import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A test, and the file it is in, from the root of the project. */
export interface TestTitle {
  readonly title: string;
  readonly file: string;
}

/** The titles of all tests below a folder, with those of the groups around them: `group > title`. */
export function testTitles(root: string, folder: string): TestTitle[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  const files = names
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.posix.join(folder, name));
  return files.sort().flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return titlesIn(text).map((title) => ({ title, file }));
  });
}

/** The titles of the tests of a file. Each row of a table that is written out gives a title of its own. */
export function titlesIn(text: string): string[] {
  const file = ts.createSourceFile("x.test.ts", text, ts.ScriptTarget.ESNext, true);
  const titles: string[] = [];
  const collect = (node: ts.Node, groups: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? callOf(node) : undefined;
    if (call?.name === "describe") {
      for (const title of call.titles) for (const given of call.given) collect(given, [...groups, title]);
    } else if (call) titles.push(...call.titles.map((title) => [...groups, title].join(" > ")));
    else ts.forEachChild(node, (child) => collect(child, groups));
  };
  collect(file, []);
  return titles;
}

interface TestCall {
  readonly name: string;
  readonly titles: readonly string[];
  /** The arguments behind the title. */
  readonly given: readonly ts.Expression[];
}

/** `test("title", …)`, also with modifiers before the title: `test.skipIf(x)`, `describe.each(table)`. */
function callOf({ expression, arguments: [title, ...given] }: ts.CallExpression): TestCall | undefined {
  let at: ts.Expression = expression;
  let rows: readonly (readonly string[])[] = [[]];
  while (!ts.isIdentifier(at)) {
    if (ts.isCallExpression(at)) {
      if (ts.isPropertyAccessExpression(at.expression) && at.expression.name.text === "each") {
        rows = rowsOf(at.arguments[0]);
      }
      at = at.expression;
    } else if (ts.isPropertyAccessExpression(at)) at = at.expression;
    else return undefined;
  }
  if (!["test", "it", "describe"].includes(at.text) || !title || given.length === 0) return undefined;
  const template = textOf(title);
  return { name: at.text, titles: rows.map((row) => filled(template, row)), given };
}

/** The texts in a table; one row without texts for a table that is written elsewhere. */
function rowsOf(table: ts.Expression | undefined): readonly (readonly string[])[] {
  const list = table && withoutTypes(table);
  if (!list || !ts.isArrayLiteralExpression(list)) return [[]];
  return list.elements.map((element) => {
    const row = withoutTypes(element);
    return ts.isArrayLiteralExpression(row) ? row.elements.map(textOf) : [textOf(row)];
  });
}

function withoutTypes(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? withoutTypes(node.expression) : node;
}

function textOf(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}

function filled(template: string, row: readonly string[]): string {
  let column = 0;
  return template.replace(/%[sdijo]/g, (place) => row[column++] ?? place);
}
