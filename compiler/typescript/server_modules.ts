import { createDiagnostic, type Diagnostic, locate, nearest } from "../diagnostics/index.ts";
import { serverModuleNamed } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { placeOf } from "./place.ts";

/** A module that TypeScript does not find, and one that is imported for what it does. */
const NOT_FOUND: readonly number[] = [2307, 2882];

/** Most functions that the declaration in a hint has. */
const MOST = 3;

/** A module of the server's Lua that nothing declares. Its hint is a declaration of what the file uses. */
export function undeclaredServerModule(
  diagnostic: ts.Diagnostic,
  program: ts.Program,
): Diagnostic | undefined {
  if (!NOT_FOUND.includes(diagnostic.code)) return undefined;
  const node = placeOf(diagnostic, program)?.node;
  if (!node || !ts.isStringLiteral(node)) return undefined;
  const name = serverModuleNamed(node.text);
  if (name === undefined) return undefined;
  const statement = ts.findAncestor(node, ts.isStatement);
  const functions = statement && ts.isImportDeclaration(statement) ? usedOf(statement) : [];
  const exported = functions.map((each) => `export function ${each}(text: string): unknown;`).join(" ");
  const declaration = `declare module "${node.text}" { ${exported || "export {};"} }`;
  const file = node.getSourceFile();
  return createDiagnostic(
    "undeclared-lua-module",
    locate(file, { start: node.getStart(file), end: node.getEnd() }),
    { name, declaration, meant: meantBy(node.text, program) },
  );
}

function meantBy(specifier: string, program: ts.Program): string {
  const known = program.getTypeChecker().getAmbientModules();
  const names = known.map(({ name }) => name.slice(1, -1)).filter((name) => serverModuleNamed(name));
  const meant = nearest(specifier, names);
  // `lua:` is the same in all of them.
  return meant && meant.length - "lua:".length > 2 ? `Did you mean "${meant}"? Otherwise ` : "";
}

/** The names that a file uses of a module as a whole, or imports by themselves. */
function usedOf({ importClause, parent }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  if (bindings && ts.isNamedImports(bindings))
    return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text).slice(0, MOST);
  const whole = importClause?.name ?? bindings?.name;
  if (!whole) return [];
  const members = parent.getSourceFile().text.matchAll(new RegExp(`\\b${whole.text}\\.(\\w+)\\(`, "g"));
  return [...new Set([...members].map(([, member = ""]) => member))].slice(0, MOST);
}
