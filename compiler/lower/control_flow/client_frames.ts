import { canHold } from "../../dataflow/index.ts";
import { type Lua, lua } from "../../lua_tree/index.ts";
import { functionAround, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Names by which a program gets to HTTP clients. */
const CLIENT = ["HttpClient"];

/**
 * `return request:submit()` as `return (request:submit())` in a function that sees an HTTP client: a tail call would take the
 * function's variables away, and the server would collect the client while the request needs it.
 */
export function withoutTailCall(
  expressions: Lua.Expression[],
  origin: ts.Node,
  meaning: Meaning,
): Lua.Expression[] {
  const [call, ...others] = expressions;
  if (!call || others.length > 0 || !isCall(call) || !seesClient(origin, meaning)) return expressions;
  return [lua.createParenthesizedExpression(call)];
}

function isCall(expression: Lua.Expression): boolean {
  return lua.isCallExpression(expression) || lua.isMethodCallExpression(expression);
}

/** Returns true if a variable that a function sees may be or hold an HTTP client, unless it is one of a module, which stays. */
export function seesClient(node: ts.Node, meaning: Meaning): boolean {
  const around = functionAround(node);
  if (!around || !hasClients(meaning)) return false;
  return meaning.remember("sees an HTTP client", around, () =>
    meaning.facts.within(around).some((each) => isLocal(each, meaning) && holdsClient(each, meaning)),
  );
}

function isLocal(node: ts.Node, meaning: Meaning): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
  const declaration = ts.isIdentifier(node) ? meaning.symbolOf(node)?.valueDeclaration : undefined;
  return (
    declaration !== undefined &&
    (ts.isVariableDeclaration(declaration) ||
      ts.isBindingElement(declaration) ||
      ts.isParameter(declaration)) &&
    functionAround(declaration) !== undefined
  );
}

function holdsClient(node: ts.Node, meaning: Meaning): boolean {
  return canHold(meaning.typeOf(node), CLIENT, meaning);
}

/** Returns true if the program makes clients at all. */
function hasClients(meaning: Meaning): boolean {
  return meaning.remember("has HTTP clients", meaning.program, () =>
    meaning.facts.files.some((file) => /\bhttp(?:Client)?\b/.test(file.text)),
  );
}
