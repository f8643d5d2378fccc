import { LOST, type Protocol, type Use } from "../../../dataflow/index.ts";
import type { Report } from "../../../diagnostics/index.ts";

/** From `client.request(…)` to its one `submit`, with at most one payload, while its client is there. */
export function requestProtocol(report: Report): Protocol {
  return {
    types: ["HttpRequest"],
    born: { member: "request", state: "made" },
    consumedBy: "submit",
    use: (state, use) => useRequest(state, use, report),
    givesItself: () => false,
    mustEnd: () => false,
    end: () => undefined,
    another: (state) => state,
    compared: () => undefined,
    kept: (name, node) => report("http-request-kept", node, { name }),
    notFollowed: (node, reason) => report("not-followed", node, { object: "HTTP request", reason }),
  };
}

function useRequest(state: string, { member, node, hasMaker }: Use, report: Report): string {
  if (state === "submitted") {
    report("http-request-submitted", node, { member });
    return LOST;
  }
  if (!hasMaker) {
    report("http-client-collected", node, { member });
    return LOST;
  }
  if (member === "submit") return "submitted";
  if (member !== "set_payload") return state;
  if (state === "filled") report("http-payload-twice", node);
  return "filled";
}
