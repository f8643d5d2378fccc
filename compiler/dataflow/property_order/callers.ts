import { filesWith, isProjectFunction, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The name by which a function is called: its own, or that of the constant that it is the value of. */
function nameOf(node: ts.Node): ts.Identifier | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name;
  const { parent } = node;
  const isConstant =
    ts.isVariableDeclaration(parent) && (ts.getCombinedNodeFlags(parent) & ts.NodeFlags.Const) !== 0;
  return isConstant && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

/** The mentions of a function by its name, but the one where it is declared. */
function mentionsOf(node: ts.Node, meaning: Meaning): ts.Identifier[] | undefined {
  const name = nameOf(node);
  const symbol = name && meaning.symbolOf(name);
  if (!symbol) return undefined;
  const uses = [...filesWith(node.getSourceFile(), meaning)].flatMap((file) =>
    meaning.facts.usesIn(file, symbol),
  );
  return uses
    .filter(({ node: use, access }) => access !== "declaration" || ts.isExportSpecifier(use.parent))
    .map(({ node: use }) => use);
}

function isInModuleSyntax({ parent }: ts.Identifier): boolean {
  return ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent);
}

/** Returns the calls of a function, if it is only called, and by its name. */
export function callsOf(node: ts.Node, meaning: Meaning): readonly ts.CallExpression[] | undefined {
  if (!isProjectFunction(node)) return undefined;
  const mentions = mentionsOf(node, meaning)?.filter((use) => !isInModuleSyntax(use)) ?? [];
  if (mentions.length === 0) return undefined;
  const calls = mentions.flatMap((use) =>
    ts.isCallExpression(use.parent) && use.parent.expression === use ? use.parent : [],
  );
  return calls.length === mentions.length ? calls : undefined;
}

/** Tests for a function that is only exported, such as a hook that is exported by its name: the server may call it. */
export function isOnlyExported(node: ts.Node, meaning: Meaning): boolean {
  const mentions = isProjectFunction(node) ? mentionsOf(node, meaning) : undefined;
  if (!mentions?.every(isInModuleSyntax)) return false;
  const statement = ts.isVariableDeclaration(node.parent) ? node.parent.parent.parent : node;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const isExported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return isExported || mentions.some(({ parent }) => ts.isExportSpecifier(parent));
}
