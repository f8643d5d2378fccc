import { AWAY, followLives, isCallOf, type Protocol } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { calleeOf, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** From `event.passthrough_event()` to its one log call, with no second one in between. */
export function checkPassthroughs(
  calls: readonly ts.CallExpression[],
  meaning: Meaning,
  report: Report,
): void {
  const makers = new Makers(meaning);
  const protocolOf = (call: ts.CallExpression): Protocol => ({
    type: "EventPassthrough",
    countsErrors: false,
    use: (state, { member, node }) => {
      if (state === "pending") return member.startsWith("log_") ? "logged" : state;
      report("passthrough-after-log", node, { member });
      return AWAY;
    },
    end: (state) => {
      if (state === "pending") report("passthrough-not-logged", call);
    },
    meanwhile: (state, other) => {
      if (state === "pending" && makers.makes(other)) report("passthrough-pending", other);
    },
  });
  followLives(calls, { member: "passthrough_event", start: "pending", protocolOf }, meaning);
}

/** Knows which calls start a passthrough event, at the latest in a function that they call. */
class Makers {
  readonly #known = new Map<ts.Node, boolean>();
  readonly #meaning: Meaning;

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  makes(call: ts.CallExpression): boolean {
    if (isCallOf(call, "passthrough_event", this.#meaning)) return true;
    const callee = calleeOf(call, this.#meaning);
    if (!callee) return false;
    const known = this.#known.get(callee);
    if (known !== undefined) return known;
    this.#known.set(callee, false);
    const calls = this.#meaning.facts.ofKind(ts.SyntaxKind.CallExpression, callee.body);
    const found = calls.some((inner) => this.makes(inner));
    this.#known.set(callee, found);
    return found;
  }
}
