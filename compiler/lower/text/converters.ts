import { type Lua, lua } from "../../lua_tree/index.ts";
import { type Converter, converterOf } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

const functions: Readonly<Record<Converter, string>> = {
  truth: "____truthy",
  text: "____to_text",
  "any to text": "____text_of",
  "number to text": "____number_text",
  "text to number": "____text_to_number",
};

/** `list.map(String)` as `array_map(list, number_text)`. */
export function transformConverter(node: ts.Identifier, context: ModuleContext): Lua.Expression | undefined {
  const parent: ts.Node | undefined = node.parent;
  if (!parent) return undefined;
  if (ts.isCallExpression(parent) && parent.expression === node) return undefined;
  const converter = converterOf(node, context.lowering.meaning);
  return converter && lua.createIdentifier(functions[converter], node);
}
