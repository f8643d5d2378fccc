import { FORMER_HOOKS } from "../../releases/index.ts";
import {
  type Context,
  contexts,
  type HookDescription,
  hookNamed,
  resultFunctions,
  unknownHookRemedy,
} from "../contexts/index.ts";
import ts from "../typescript_api.ts";
import { declaredNames, type Place } from "./place.ts";

/** A type of hooks that TypeScript compares an object with. */
interface WantedHooks {
  readonly context: Context;
  readonly type: ts.Type;
}

/** `satisfies` that does not hold. */
const UNSATISFIED = 1360;
/** A member that the type of an object literal lacks; the second has a proposal. */
const UNKNOWN_MEMBER: readonly number[] = [2353, 2561];
const UNFIT_VALUE = 2322;

/** Returns the hint for a problem with the names, the results or the set of hooks. */
export function hookHint(place: Place): string | undefined {
  const { code, node, checker } = place;
  if (code === UNSATISFIED) return unsatisfiedHint(place);
  const member = memberAround(node);
  const wanted = member && wantedHooks(checker.getContextualType(member.parent), checker);
  if (!wanted) return undefined;
  if (UNKNOWN_MEMBER.includes(code)) return unknownHint(node.getText(), wanted.context);
  const symbol = code === UNFIT_VALUE && checker.getSymbolAtLocation(member.name);
  return symbol ? resultHint(symbol, wanted, place) : undefined;
}

function unknownHint(name: string, context: Context): string {
  const real = FORMER_HOOKS.get(name);
  return real
    ? `No release of Dovecot calls ${name}. Use ${real} instead.`
    : unknownHookRemedy(name, [context]);
}

type NamedMember = ts.ObjectLiteralElementLike & {
  readonly name: ts.PropertyName;
  readonly parent: ts.ObjectLiteralExpression;
};

/** The member of an object literal whose name a node is, or what its function gives. */
function memberAround(node: ts.Node): NamedMember | undefined {
  const isGiven =
    ts.isReturnStatement(node) || ts.isReturnStatement(node.parent) || ts.isArrowFunction(node.parent);
  const around = isGiven ? ts.findAncestor(node, ts.isFunctionLike) : node.parent;
  const member = around && (ts.isObjectLiteralElementLike(around) ? around : around.parent);
  const isMember =
    member &&
    ts.isObjectLiteralElementLike(member) &&
    ts.isObjectLiteralExpression(member.parent) &&
    member.name;
  return isMember ? (member as NamedMember) : undefined;
}

function wantedHooks(type: ts.Type | undefined, checker: ts.TypeChecker): WantedHooks | undefined {
  const names = declaredNames(type && checker.getNonNullableType(type));
  const context = contexts.find(({ hooksType }) => names.includes(hooksType));
  return type && context && { context, type };
}

/** The set lacks a hook, or an object that was not written in place has one that does not fit. */
function unsatisfiedHint(place: Place): string | undefined {
  const { checker, node } = place;
  const satisfied = ts.findAncestor(node, ts.isSatisfiesExpression);
  const wanted = satisfied && wantedHooks(checker.getTypeFromTypeNode(satisfied.type), checker);
  if (!wanted) return undefined;
  const given = checker.getTypeAtLocation(satisfied.expression);
  const missing = wanted.context.companions.find(({ hook }) => !checker.getPropertyOfType(given, hook));
  if (missing) return missing.hint;
  for (const symbol of checker.getPropertiesOfType(given)) {
    const hint = resultHint(symbol, wanted, place);
    if (hint) return hint;
  }
  return undefined;
}

/** Returns the hint for a hook whose result the server would misunderstand. */
function resultHint(
  given: ts.Symbol,
  { context, type }: WantedHooks,
  { checker }: Place,
): string | undefined {
  const description = hookNamed(given.name, [context]);
  const declared = checker.getPropertyOfType(type, given.name);
  if (!description || !declared) return undefined;
  if (parameterCount(given, checker) > parameterCount(declared, checker)) return argumentsHint(description);
  const [result, wanted] = [given, declared].map((symbol) => resultOf(symbol, checker));
  if (!result || !wanted || checker.isTypeAssignableTo(result, wanted)) return undefined;
  const called = resultFunctions.find(({ type: name }) => declaredNames(result).includes(name));
  if (called && !declaredNames(wanted).includes(called.type)) return called.hint;
  return description.resultHint ?? context.resultHint;
}

/** The hint for a hook that asks for more than the server gives. */
function argumentsHint({ name, parameters }: HookDescription): string {
  return `The server calls \`${name}(${parameters.join(", ")})\`, with no other argument.`;
}

function parameterCount(hook: ts.Symbol, checker: ts.TypeChecker): number {
  const [signature] = checker.getNonNullableType(checker.getTypeOfSymbol(hook)).getCallSignatures();
  return signature?.parameters.length ?? 0;
}

function resultOf(hook: ts.Symbol, checker: ts.TypeChecker): ts.Type | undefined {
  const [signature] = checker.getNonNullableType(checker.getTypeOfSymbol(hook)).getCallSignatures();
  return signature && checker.getReturnTypeOfSignature(signature);
}
