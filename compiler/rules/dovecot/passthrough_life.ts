import { dictsHaveLifeEvents, isAlive, leakedPassthroughIsLogged } from "../../../releases/index.ts";
import { LOST, type Protocol } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";

/**
 * From `event.passthrough_event()` to its one log call, with no second one in between. Later releases drop one that is left or
 * followed by a second one, and live. All objects act on the one event of the process that waits for its log call, also
 * those that were logged or dropped before.
 */
export function passthroughProtocol(report: Report, release: string): Protocol {
  const isDropped = isAlive(leakedPassthroughIsLogged, release);
  // Members for which the server has passthrough events of its own.
  const interrupting = isAlive(dictsHaveLifeEvents, release) ? /^metadata_/ : /^metadata_(?:un)?set$/;
  return {
    types: ["EventPassthrough"],
    born: { member: "passthrough_event", state: "pending" },
    consumedBy: "log_info",
    use: (state, { member, node }) => {
      if (state === "replaced") report("passthrough-replaced", node, { member });
      if (state === "pending" || state === "replaced") return isLogCall(member) ? "logged" : state;
      report("passthrough-after-log", node, { member });
      return LOST;
    },
    otherUsed: (state, member) => (isLogCall(member) ? "logged" : state),
    givesItself: (member) => !isLogCall(member),
    mustEnd: (state) => state === "pending",
    end: (_, birth) => report(isDropped ? "passthrough-forgotten" : "passthrough-not-logged", birth),
    another: (state, birth) => {
      if (state !== "pending") return "replaced";
      report(isDropped ? "passthrough-dropped" : "passthrough-pending", birth);
      return isDropped ? "replaced" : LOST;
    },
    beside: (state, { member, node }) => {
      if (state === "pending" && interrupting.test(member))
        report("passthrough-interrupted", node, { member });
    },
    kept: (name, node) => report("passthrough-kept", node, { name }),
    compared: () => undefined,
    notFollowed: (node, reason) => report("not-followed", node, { object: "passthrough event", reason }),
  };
}

function isLogCall(member: string): boolean {
  return member.startsWith("log_");
}
