import type { Report } from "../../diagnostics/index.ts";
import { isLibrary } from "../../program/index.ts";
import {
  isCalledIndirectly,
  isRawTemplate,
  libraryValue,
  type Meaning,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Interfaces of the library whose functions become Lua where they are called, by their names in messages. */
const owners: ReadonlyMap<string, string> = new Map([
  ["Array", "array"],
  ["CallableFunction", "function"],
  ["ArrayConstructor", "Array"],
  ["MapConstructor", "Map"],
  ["Math", "Math"],
  ["Number", "number"],
  ["NumberConstructor", "Number"],
  ["Object", "Object"],
  ["ObjectConstructor", "Object"],
  ["ReadonlyArray", "array"],
  ["String", "string"],
  ["StringConstructor", "String"],
]);

/** Reports functions of the library that are used as values or called with `?.`: Lua has only their calls. */
export function checkLibraryReferences(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isPropertyAccessExpression(node)) return;
  const owner = ownerOf(node, meaning);
  if (!owner) return;
  const call = callOf(node);
  const { parent } = node;
  if (ts.isTaggedTemplateExpression(parent) && isRawTemplate(parent, meaning)) return;
  if (call && owner === "String" && node.name.text === "raw")
    report("lua-unsupported", node.name, {
      problem: "`String.raw` is no function in Lua.",
      remedy: "Write it in front of a template: String.raw`…`.",
    });
  if (!call && !libraryValue(node, meaning) && !isCalledIndirectly(node, meaning))
    report("lua-unsupported", node.name, { problem: `${owner}.${node.name.text} is unsupported.` });
  const isOfConstructor = ts.isIdentifier(node.expression) && node.expression.text === owner;
  const place = call?.questionDotToken ? call : isOfConstructor && node.questionDotToken ? node : undefined;
  if (!place) return;
  const problem = "Optional calls are not supported for builtin or language extension functions.";
  report("lua-extension-misuse", place, { problem });
}

/** Returns the name of the library's object that a function belongs to. */
function ownerOf(node: ts.PropertyAccessExpression, meaning: Meaning): string | undefined {
  const declaration = meaning.symbolOf(node.name)?.declarations?.[0];
  if (!declaration || !isLibrary(declaration.getSourceFile().fileName)) return undefined;
  const isFunction = ts.isMethodSignature(declaration);
  const { parent } = declaration;
  return isFunction && ts.isInterfaceDeclaration(parent) ? owners.get(parent.name.text) : undefined;
}

function callOf(node: ts.Expression): ts.CallExpression | undefined {
  let at: ts.Node = node;
  while (ts.isExpression(at.parent) && skipTypes(at.parent) === skipTypes(node)) at = at.parent;
  const { parent } = at;
  return ts.isCallExpression(parent) && parent.expression === at ? parent : undefined;
}
