import { calleeOf, type Meaning, memberReference, memberSymbol } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { nowhere, type States, union } from "./control_flow/index.ts";
import { followLife, type Protocol } from "./lives.ts";

/** Every call of some files. */
export function callsIn(files: readonly ts.SourceFile[], { facts }: Meaning): ts.CallExpression[] {
  return files.flatMap((file) => facts.ofKind(ts.SyntaxKind.CallExpression, file));
}

/** Whether a call is one of a member of this package's objects, such as `passthrough_event`. */
export function isCallOf({ expression }: ts.CallExpression, member: string, meaning: Meaning): boolean {
  const reference = memberReference(expression, meaning);
  return reference?.name === member && meaning.isOwn(memberSymbol(reference, meaning), member);
}

/** What to follow: the method that makes the objects, their first state, and the rules of each life. */
export interface Kind {
  readonly member: string;
  readonly start: string;
  readonly protocolOf: (call: ts.CallExpression) => Protocol;
}

/**
 * Follows every object of a kind: from the call that makes it, and from each call of a function of the project that returns
 * it, in the states in which it does.
 */
export function followLives(calls: readonly ts.CallExpression[], kind: Kind, meaning: Meaning): void {
  const known = new Map<ts.CallExpression, States>();
  const waiting: [ts.CallExpression, States][] = calls
    .filter((call) => isCallOf(call, kind.member, meaning))
    .map((call) => [call, new Set([kind.start])]);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [call, states] = next;
    const before = known.get(call) ?? nowhere;
    const all = union(before, states);
    if (all.size === before.size) continue;
    known.set(call, all);
    const handed = followLife({ call, states: all }, kind.protocolOf(call), meaning);
    if (handed.size === 0) continue;
    const maker = ts.findAncestor(call, ts.isFunctionLike);
    for (const caller of calls) if (calleeOf(caller, meaning) === maker) waiting.push([caller, handed]);
  }
}
