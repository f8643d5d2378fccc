import type { Protocol } from "../../../dataflow/index.ts";
import type { Report } from "../../../diagnostics/index.ts";

/** The request of an auth hook, which must not outlive it. */
export function requestProtocol(report: Report): Protocol {
  return {
    types: ["AuthRequest"],
    hasFields: true,
    consumedBy: "",
    use: (state) => state,
    givesItself: () => false,
    mustEnd: () => false,
    end: () => undefined,
    another: (state) => state,
    compared: () => undefined,
    kept: (name, node) => report("auth-request-kept", node, { name }),
    notFollowed: (node, reason) => report("not-followed", node, { object: "request", reason }),
  };
}
