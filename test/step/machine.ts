import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Globals with which code asks the machine that it runs on. */
const MACHINE = ["process", "performance", "globalThis", "__dirname", "__filename"];

/** Stands in the place of fengari's own code, which seeds `math.random` with the time. */
const FENGARI = "runtime/engine/fengari/";

/** No other file needs to be parsed. */
const WORDS = new RegExp(`\\b(${MACHINE.join("|")}|Date|sys|resolve)\\b`);

/** The TypeScript of a folder by its path from the root of the project. */
export function sourcesIn(root: string, folder: string): Map<string, string> {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts") && !file.startsWith(FENGARI));
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
}

/** `FILE:LINE TEXT` for each place that asks the machine: globals of Node, the clock, `ts.sys`, paths from the current folder. */
export function machineUses(sources: ReadonlyMap<string, string>): string[] {
  const options = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ESNext };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name, version) => ts.createSourceFile(name, sources.get(name) ?? "", version, true),
  };
  const suspects = [...sources].flatMap(([file, text]) => (WORDS.test(text) ? [file] : []));
  const program = ts.createProgram(suspects, options, host);
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    const visit = (node: ts.Node): void => {
      if (asksMachine(node, checker)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push(`${file.fileName}:${line} ${node.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

function asksMachine(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isCallExpression(node) && resolvesPath(node.expression, checker)) return node.arguments.length < 2;
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const isEmpty = (node.arguments ?? []).length === 0;
    return isEmpty && (isGlobal(node.expression, ["Date"], checker) || isNow(node.expression, checker));
  }
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === "sys" && node.expression.getText() === "ts";
  return isGlobal(node, MACHINE, checker) && isValue(node);
}

function resolvesPath(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  if (!/(^|\.)resolve$/.test(callee.getText())) return false;
  const name = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  const [declaration] = checker.getSymbolAtLocation(name)?.declarations ?? [];
  const imported = declaration && ts.findAncestor(declaration, ts.isImportDeclaration);
  return imported?.moduleSpecifier.getText() === '"node:path"';
}

function isNow(node: ts.Node, checker: ts.TypeChecker): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "now" &&
    isGlobal(node.expression, ["Date"], checker)
  );
}

/** A name that nothing in the file declares. */
function isGlobal(node: ts.Node, names: readonly string[], checker: ts.TypeChecker): boolean {
  if (!ts.isIdentifier(node) || !names.includes(node.text)) return false;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return !symbol?.declarations?.length;
}

/** Not the name of a member or of a type. */
function isValue(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !ts.isTypeNode(parent) && !ts.isQualifiedName(parent);
}
