import type { Report } from "../diagnostics/index.ts";
import { type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isHookFunction } from "./hooks.ts";

/** Something an entry exports, and where. */
export interface Exported {
  readonly name: string;
  readonly nameNode: ts.Node;
  /** The function itself, or the expression that gives it. */
  readonly value: ts.Node;
  /** The top-level name that holds it, if it has one. */
  readonly symbol?: ts.Symbol;
  readonly isDefault: boolean;
}

/** The object literal of `export default { … } satisfies MailHooks`. */
export function defaultExport(file: ts.SourceFile): ts.ExportAssignment | undefined {
  return file.statements.find(
    (statement): statement is ts.ExportAssignment =>
      ts.isExportAssignment(statement) && statement.isExportEquals !== true,
  );
}

/** Lists the contents of the default export and the named exports of an entry. */
export function listExports(file: ts.SourceFile, meaning: Meaning, report: Report): Exported[] {
  return [...listDefault(file, meaning, report), ...listNamed(file, meaning)];
}

function listDefault(file: ts.SourceFile, meaning: Meaning, report: Report): Exported[] {
  const assignment = defaultExport(file);
  const other = file.statements.find(hasDefaultModifier);
  const problem = "The default export must be an object of hooks.";
  if (other) report("default-export", other, { problem });
  if (!assignment) return [];
  const object = skipTypes(writtenHooks(assignment, meaning));
  if (ts.isObjectLiteralExpression(object)) {
    return object.properties.flatMap((member) => listMember(member, meaning, report));
  }
  report("default-export", assignment.expression, { problem });
  return [];
}

/**
 * The object of hooks, as it is written: in `export default { … }`, or in the declaration of `hooks` for
 * `export default hooks`, if nothing else uses the name.
 */
export function writtenHooks(assignment: ts.ExportAssignment, meaning: Meaning): ts.Expression {
  const { expression } = assignment;
  const name = skipTypes(expression);
  const symbol = ts.isIdentifier(name) ? meaning.checker.getSymbolAtLocation(name) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration)) return expression;
  const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  const file = assignment.getSourceFile();
  const isOwn = isConstant && declaration.parent.parent.parent === file;
  return isOwn && declaration.initializer && countUses(symbol, file, meaning) === 2
    ? declaration.initializer
    : expression;
}

function hasDefaultModifier(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false)
  );
}

function listMember(member: ts.ObjectLiteralElementLike, meaning: Meaning, report: Report): Exported[] {
  const nameNode = member.name;
  if (nameNode && (ts.isIdentifier(nameNode) || ts.isStringLiteral(nameNode))) {
    const common = { name: nameNode.text, nameNode, isDefault: true };
    if (ts.isMethodDeclaration(member)) return [{ ...common, value: member }];
    if (ts.isPropertyAssignment(member)) return [fromExpression(member.initializer, common, meaning)];
    if (ts.isShorthandPropertyAssignment(member)) {
      const symbol = meaning.checker.getShorthandAssignmentValueSymbol(member);
      return [fromSymbol(symbol, { ...common, value: member.name }, meaning)];
    }
  }
  report("default-export", member, { problem: "Each hook must be written out with its name." });
  return [];
}

type Common = Pick<Exported, "name" | "nameNode" | "isDefault">;

function fromExpression(expression: ts.Expression, common: Common, meaning: Meaning): Exported {
  const value = skipTypes(expression);
  if (!ts.isIdentifier(value)) return { ...common, value };
  return fromSymbol(meaning.checker.getSymbolAtLocation(value), { ...common, value }, meaning);
}

/** A function that only its export names is written as the hook itself. */
function fromSymbol(symbol: ts.Symbol | undefined, exported: Exported, meaning: Meaning): Exported {
  const declaration = symbol?.valueDeclaration;
  const file = exported.nameNode.getSourceFile();
  if (!symbol || !declaration || declaration.getSourceFile() !== file || declaration.parent !== file)
    return exported;
  if (!isHookFunction(declaration) || countUses(symbol, file, meaning) > 2) return exported;
  return { ...exported, value: declaration, symbol };
}

function countUses(symbol: ts.Symbol, file: ts.SourceFile, { facts }: Meaning): number {
  return facts.usesIn(file, symbol).filter(({ node }) => !ts.isExportSpecifier(node.parent)).length;
}

function listNamed(file: ts.SourceFile, meaning: Meaning): Exported[] {
  const module = meaning.checker.getSymbolAtLocation(file);
  if (!module) return [];
  return meaning.checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = meaning.resolve(exported);
    if (exported.name === "default" || !(symbol.flags & ts.SymbolFlags.Value)) return [];
    return [fromNamed(exported, symbol, file)];
  });
}

function fromNamed(exported: ts.Symbol, symbol: ts.Symbol, file: ts.SourceFile): Exported {
  const written = exported.declarations?.find((node) => node.getSourceFile() === file) ?? file;
  const nameNode = ts.getNameOfDeclaration(written as ts.Declaration) ?? written;
  const common = { name: exported.name, nameNode, isDefault: false, symbol };
  const declaration = symbol.valueDeclaration;
  if (!declaration || declaration.getSourceFile() !== file) return { ...common, value: nameNode };
  if (isHookFunction(declaration)) return { ...common, value: declaration };
  const initializer = ts.isVariableDeclaration(declaration) && declaration.initializer;
  const value = initializer ? skipTypes(initializer) : undefined;
  return { ...common, value: value && isHookFunction(value) ? value : nameNode };
}
