import ts from "../../typescript_api.ts";
import type { Invocation } from "./invocation.ts";
import { elementsOf } from "./iteration.ts";
import type { Machine } from "./machine.ts";
import { andThen, inOrder, type Outcome, type State } from "./state.ts";
import { NOTHING, unite } from "./values.ts";

/** The arguments of a call. */
export type Arguments = Pick<Invocation, "values" | "others">;

/** Evaluates arguments. */
export function evaluateArguments(
  nodes: readonly ts.Expression[],
  state: State,
  machine: Machine,
): (Arguments & { readonly state: State })[] {
  const evaluate = (node: ts.Expression, each: State): readonly Outcome[] =>
    ts.isSpreadElement(node)
      ? andThen(machine.evaluate(node.expression, each), (after, value) =>
          machine.collect(value, node, after),
        )
      : machine.evaluate(node, each);
  return inOrder(nodes, state, evaluate).map(({ state: after, values }) => {
    const spread = nodes.findIndex(ts.isSpreadElement);
    if (spread < 0) return { state: after, values, others: NOTHING };
    const others = values
      .slice(spread)
      .map((value, index) =>
        ts.isSpreadElement(nodes[spread + index]!) ? elementsOf(value, after, machine) : value,
      );
    return { state: after, values: values.slice(0, spread), others: unite(...others) };
  });
}
