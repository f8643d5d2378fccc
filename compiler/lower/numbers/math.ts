import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { isStored, rangeOf, storable } from "../../numbers/index.ts";
import { libraryMember, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { floatLiteral } from "./arithmetic.ts";

function call(callee: Lua.Expression, given: Lua.Expression[], node: ts.Node): Lua.Expression {
  return lua.createCallExpression(callee, given, node);
}

function mathFunction(name: string): Lua.Expression {
  return lua.createTableIndexExpression(lua.createIdentifier("math"), lua.createStringLiteral(name));
}

function own(name: string, node: ts.CallExpression, context: ModuleContext): Lua.Expression {
  return call(lua.createIdentifier(name), transformGiven(node, context), node);
}

function transformGiven(node: ts.CallExpression, context: ModuleContext): Lua.Expression[] {
  return node.arguments.map((argument) => context.transformExpression(argument));
}

/**
 * `math.max(a, 0)`: Lua gives NaN only where it comes first, so the only argument that may be NaN is put there. With
 * several of them, or with a list, `maximum(...)`; in LuaJIT, which runs what is for Lua 5.1, also with one.
 */
function transformLimit(node: ts.CallExpression, name: string, context: ModuleContext): Lua.Expression {
  const ranges = node.arguments.map((argument) => rangeOf(argument, context.lowering.meaning));
  const isList = node.arguments.length === 0 || node.arguments.some(ts.isSpreadElement);
  const doubtful = ranges.findIndex(({ mayBeNaN }) => mayBeNaN);
  const doubts = ranges.filter(({ mayBeNaN }) => mayBeNaN).length;
  const others = node.arguments.filter((_, index) => index !== doubtful);
  const isMovable =
    context.lowering.lua !== "5.1" && others.every((argument) => ts.isNumericLiteral(skipTypes(argument)));
  const isFirst = doubtful === 0 && context.lowering.lua !== "5.1";
  if (isList || doubts > 1 || (doubts === 1 && others.length > 0 && !isFirst && !isMovable)) {
    return call(lua.createIdentifier(`____${name}`), listOrValues(node, context), node);
  }
  const values = transformGiven(node, context);
  const [first] = values.splice(Math.max(doubtful, 0), 1);
  return call(mathFunction(name), [first!, ...values], node);
}

/** With a list, what TypeScriptToLua makes of it; it orders and spreads. */
function listOrValues(node: ts.CallExpression, context: ModuleContext): Lua.Expression[] {
  const plain = context.superTransformExpression(node);
  return lua.isCallExpression(plain) ? plain.params : transformGiven(node, context);
}

/** `math.floor(x) + 0.0` where the integer that Lua makes of a large float would go where nothing is known about it. */
function asFloat(node: ts.CallExpression, value: Lua.Expression, context: ModuleContext): Lua.Expression {
  const { meaning, lua: version } = context.lowering;
  const isSmall = rangeOf(node, meaning).bound <= storable;
  if (version === "5.1" || isSmall || !isStored(node, meaning)) return value;
  return lua.createBinaryExpression(value, floatLiteral(0), lua.SyntaxKind.AdditionOperator, node);
}

/** Functions of Math that Lua has under another name or with other limits, or undefined. */
export function transformMath(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { expression } = node;
  const { meaning, lua: version } = context.lowering;
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined;
  const symbol = meaning.symbolOf(expression.expression);
  if (expression.expression.text !== "Math" || !symbol || !meaning.isStandard(symbol)) return undefined;
  const name = expression.name.text;
  if (name === "max" || name === "min") return transformLimit(node, name, context);
  if (libraryMember("Math", name)?.rounds) {
    const value = name === "round" ? own("____round", node, context) : context.superTransformExpression(node);
    return asFloat(node, value, context);
  }
  if (name === "hypot" || name === "cbrt" || name === "clz32") {
    const given = tstl.expressions.transformExpressionList(context, node.arguments);
    return call(lua.createIdentifier(`____${name}`), given, node);
  }
  if (name === "imul") return own("____imul", node, context);
  const base = name === "log2" ? 2 : name === "log10" ? 10 : undefined;
  if (base === undefined || version === "5.1") return undefined;
  return call(mathFunction("log"), [...transformGiven(node, context), lua.createNumericLiteral(base)], node);
}
