import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { isKey } from "../classes/class_tables.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { declareDefault } from "./default_exports.ts";

export function isJson({ fileName }: ts.SourceFile): boolean {
  return fileName.endsWith(ts.Extension.Json);
}

/**
 * The property of a .json file that a symbol stands for: TypeScript has a symbol of its own for each type of the file.
 */
function jsonProperty(symbol: ts.Symbol | undefined): ts.PropertyAssignment | undefined {
  const declaration = symbol?.valueDeclaration;
  const isProperty = declaration && ts.isPropertyAssignment(declaration);
  return isProperty && isJson(declaration.getSourceFile()) ? declaration : undefined;
}

/** Returns the symbol that a property of a .json file has in the file itself. */
export function jsonSymbol(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return (jsonProperty(symbol) as { symbol?: ts.Symbol } | undefined)?.symbol;
}

/**
 * Returns true if a mention of a property means an import: `import { name }`, or `data.name` with `import * as data`.
 */
function isImport(node: ts.Identifier, { checker }: Meaning): boolean {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node)
    return ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent);
  const space = checker.getSymbolAtLocation(parent.expression);
  return space?.declarations?.some(ts.isNamespaceImport) ?? false;
}

/** The properties of .json files that modules import by their names. */
function importedProperties({ lowering: { meaning } }: ModuleContext): ReadonlySet<ts.Node | undefined> {
  const files = meaning.facts.files.filter((file) => !isJson(file));
  const names = files.flatMap((file) => meaning.facts.nodesOf(file).ofKind(ts.SyntaxKind.Identifier));
  return new Set(
    names.filter((name) => isImport(name, meaning)).map((name) => jsonProperty(meaning.symbolOf(name))),
  );
}

/** `local name = value` for each property that is imported by its name; the object then names it: `{name = name}`. */
function declareProperties(
  object: ts.ObjectLiteralExpression,
  { fields }: Lua.TableExpression,
  context: ModuleContext,
): Lua.Statement[] {
  const imported = importedProperties(context);
  return object.properties.flatMap((property) => {
    const { symbol } = property as { symbol?: ts.Symbol };
    if (!symbol || !imported.has(property)) return [];
    const anchor = ts.setOriginalNode(ts.factory.createIdentifier(symbol.name), property);
    const id = tstl.symbols.trackSymbolReference(context, symbol, anchor);
    const named = () => lua.createIdentifier(symbol.name, undefined, id);
    const field = fields.findLast(({ key }) => key && isKey(key, symbol.name));
    const declaration = lua.createVariableDeclarationStatement(named(), field?.value, property);
    if (field) field.value = named();
    return [declaration];
  });
}

/** `local file = { … }` for an imported .json file. */
export function transformJson(file: ts.SourceFile, context: ModuleContext): Lua.Statement[] {
  const [statement] = file.statements;
  const node = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  if (!node) return [];
  const value = context.transformExpression(node);
  // The table of an object whose properties are walked through is wrapped: `ordered({ … }, { … })`.
  const table = lua.isCallExpression(value) ? value.params[0] : value;
  const symbol = context.lowering.meaning.checker.getSymbolAtLocation(file);
  return [
    ...(ts.isObjectLiteralExpression(node) && table && lua.isTableExpression(table)
      ? declareProperties(node, table, context)
      : []),
    declareDefault(file, symbol, { context, value }),
  ];
}
