import { LOST, type Protocol } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";

/** From `event.passthrough_event()` to its one log call, with no second one in between. */
export function passthroughProtocol(report: Report): Protocol {
  return {
    types: ["EventPassthrough"],
    born: { member: "passthrough_event", state: "pending" },
    consumedBy: "log_info",
    use: (state, { member, node }) => {
      if (state === "pending") return member.startsWith("log_") ? "logged" : state;
      report("passthrough-after-log", node, { member });
      return LOST;
    },
    givesItself: (member) => !member.startsWith("log_"),
    mustEnd: (state) => state === "pending",
    end: (_, birth) => report("passthrough-not-logged", birth),
    another: (state, birth) => {
      if (state === "pending") report("passthrough-pending", birth);
    },
    kept: (name, node) => report("passthrough-kept", node, { name }),
    compared: () => undefined,
    notFollowed: (node, reason) => report("not-followed", node, { object: "passthrough event", reason }),
  };
}
