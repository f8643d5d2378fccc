import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { contexts } from "./list.ts";
import type { ResultEffect, ResultValue, WrongResult } from "./result_function.ts";
import { type HooksOfProgram, resultKind } from "./result_kinds.ts";
import type { ResultCall } from "./results.ts";

/** A call before the values are returned: `request:log_info(reason)`. */
export interface WrittenEffect extends ResultEffect {
  /** The parameter that has the object. */
  readonly parameter: ts.Identifier;
}

/** A result in Lua. */
export interface ResultInLua {
  readonly values: readonly ResultValue[];
  readonly effect?: WrittenEffect;
}

/** Writes a call of a result function as Lua values, or says why it has none. */
export function writeResult(
  { called, call }: ResultCall,
  program: HooksOfProgram,
): ResultInLua | WrongResult {
  const { meaning } = program;
  const hasKinds = contexts.some(
    ({ results, resultTypes }) => results.includes(called) && Object.keys(resultTypes).length > 0,
  );
  const of = hasKinds ? resultKind(call, program) : "";
  if (of === undefined) return { code: "result-of-unknown-kind", node: call, values: { name: called.name } };
  const written = called.write({ call, of, meaning });
  if ("code" in written) return written;
  const { values, effect } = written;
  if (!effect) return { values };
  const parameter = parameterAround(call, effect.object, meaning);
  if (!parameter) return { code: "reason-without-request", node: effect.argument };
  return { values, effect: { ...effect, parameter } };
}

/** The innermost parameter with a declared type that a place sees. */
function parameterAround(place: ts.Node, type: string, meaning: Meaning): ts.Identifier | undefined {
  for (let at: ts.Node | undefined = place; at; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    const found = at.parameters.find(
      ({ name }) => ts.isIdentifier(name) && meaning.isOnly(meaning.typeOf(name), [type]),
    );
    if (found)
      return isSeen(found.name as ts.Identifier, place, meaning) ? (found.name as ts.Identifier) : undefined;
  }
  return undefined;
}

function isSeen(name: ts.Identifier, place: ts.Node, { checker }: Meaning): boolean {
  const seen = checker
    .getSymbolsInScope(place, ts.SymbolFlags.Variable)
    .find((symbol) => symbol.name === name.text);
  return seen === checker.getSymbolAtLocation(name);
}
