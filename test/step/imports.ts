import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** The importing file, from the root of the project. */
  readonly from: string;
  readonly line: number;
  /** A file from the root of the project, `npm:PACKAGE` or `node:MODULE`. */
  readonly to: string;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** It is loaded when the code comes to it: `await import("…")`. */
  readonly late: boolean;
}

/** All imports and re-exports in the TypeScript and JavaScript of a folder. */
export function importsOf(root: string, folder: string): Import[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => path.join(folder, file))
    .flatMap((file) => importsIn(file, readFileSync(path.join(root, file), "utf8")));
}

export function importsIn(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        from: file,
        line,
        to: targetOf(file, specifier),
        typeOnly: isTypeOnly(node),
        late: isLate(node),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  const specifier = specifierNode(node);
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return undefined;
  // Declarations of modules of the server's Lua name each other.
  return specifier.text.startsWith("lua:") ? undefined : specifier.text;
}

function isLate(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function specifierNode(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return ts.isCallExpression(node) && isLate(node) ? node.arguments[0] : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith(".")) return path.join(path.dirname(file), specifier);
  if (specifier.startsWith("node:")) return specifier;
  if (builtinModules.includes(specifier)) return `node:${specifier}`;
  const depth = specifier.startsWith("@") ? 2 : 1;
  return `npm:${specifier.split("/").slice(0, depth).join("/")}`;
}
