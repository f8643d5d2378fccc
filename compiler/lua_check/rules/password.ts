import { followed } from "../scope/values.ts";
import type { Script } from "../script.ts";
import type { ServerTypes } from "../server/types.ts";
import type { Call, Expression, Node } from "../syntax/nodes.ts";
import { argumentsOf, isCall } from "../syntax/nodes.ts";

/** The results of password_verify: for the right password, a wrong one, and a hash that cannot be read. */
const OUTCOMES = [1, 0, -1] as const;

/** Tests of the result of password_verify that take a wrong password for the right one, or the reverse. */
export function checkPasswords(script: Script, types: ServerTypes): void {
  const uses = script.nodes.flatMap((node) => usesIn(node, script, types));
  for (const use of uses) {
    const problem = problemOf(use.test, use.node);
    if (!problem) continue;
    const isSound = uses.some((other) => other.call === use.call && other !== use && isRight(other));
    if (!isSound)
      script.report("lua-password-truth", use.test, {
        problem,
        instead: `${script.source.of(use.node)} > 0`,
      });
  }
  for (const call of script.nodes)
    if (isCall(call) && isVerify(call, types)) checkArguments(call, script, types);
}

/** A place where the number is tested. */
interface Use {
  readonly node: Expression;
  readonly call: Call;
  readonly test: Node;
}

function isVerify(call: Call, types: ServerTypes): boolean {
  const { base } = call;
  if (base.type !== "MemberExpression" || base.identifier.name !== "password_verify") return false;
  const object = types.typeOf(base.base);
  return object === undefined ? base.indexer === ":" : types.declarations.nameOf(object) === "AuthRequest";
}

function usesIn(node: Node, script: Script, types: ServerTypes): Use[] {
  if (node.type !== "Identifier" && !isCall(node)) return [];
  const value = followed(node, script);
  if (!isCall(value) || !isVerify(value, types)) return [];
  const test = testAround(node, script);
  return test ? [{ node, call: value, test }] : [];
}

/** The condition or comparison that a value is a part of. */
function testAround(node: Expression, script: Script): Node | undefined {
  const parent = script.parents.get(node);
  if (!parent) return undefined;
  if (parent.type === "BinaryExpression")
    return /^(?:[=~]=|[<>]=?)$/.test(parent.operator) ? parent : undefined;
  if (parent.type === "UnaryExpression") return parent.operator === "not" ? parent : undefined;
  if (parent.type === "LogicalExpression")
    return parent.left === node ? parent : testAround(parent, script) && parent;
  const isCondition = "condition" in parent && parent.condition === node;
  return isCondition ? node : undefined;
}

function isRight({ test, node }: Use): boolean {
  return test.type === "BinaryExpression" && problemOf(test, node) === undefined;
}

/** The reason why a test takes outcomes together that it must tell apart. */
function problemOf(test: Node, node: Expression): string | undefined {
  if (test.type !== "BinaryExpression") return "0, that of a wrong password, is true in Lua";
  const other = test.left === node ? test.right : test.left;
  if (other.type === "BooleanLiteral") return "no number is equal to a boolean";
  if (other.type === "NilLiteral") return "it is never nil";
  const number = numberOf(other);
  if (number === undefined) return undefined;
  const [right, wrong, unreadable] = OUTCOMES.map((outcome) =>
    test.left === node ? holds(outcome, test.operator, number) : holds(number, test.operator, outcome),
  );
  if (right === wrong) return "the test is the same for the right password and a wrong one";
  return right === unreadable
    ? "-1, that of a hash that cannot be read, passes for the right password"
    : undefined;
}

function numberOf(node: Expression): number | undefined {
  if (node.type === "NumericLiteral") return node.value;
  const isNegative = node.type === "UnaryExpression" && node.operator === "-";
  return isNegative && node.argument.type === "NumericLiteral" ? -node.argument.value : undefined;
}

function holds(left: number, operator: string, right: number): boolean {
  if (operator === "==") return left === right;
  if (operator === "~=") return left !== right;
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  return operator === ">" ? left > right : left >= right;
}

/** The password in the place of the hash. */
function checkArguments(call: Call, script: Script, types: ServerTypes): void {
  const base = call.base;
  const [hash, password] = argumentsOf(call).slice(
    base.type === "MemberExpression" && base.indexer === "." ? 1 : 0,
  );
  if (!hash || !password || !isPassword(hash, script, types) || isPassword(password, script, types)) return;
  const written = script.source.of(base);
  const instead = `${written}(${script.source.of(password)}, ${script.source.of(hash)})`;
  script.report("lua-swapped-hash", hash, { instead });
}

function isPassword(node: Expression, script: Script, types: ServerTypes): boolean {
  const use = types.useOf(node);
  if (use) return use.name === "password" && types.declarations.nameOf(use.object) === "AuthRequest";
  const variable = script.variableOf(followed(node, script));
  const hook = script.hooks.get("auth_password_verify");
  return (
    variable?.kind === "parameter" && variable.inside === hook && hook?.parameters[1] === variable.declaration
  );
}
