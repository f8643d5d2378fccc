import type { Protocol } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";

import { userComparison } from "./object_comparison.ts";

/** The user of a hook, which must not outlive it. */
export function mailUserProtocol(report: Report): Protocol {
  return {
    types: ["MailUser", "EarlyMailUser", "LateMailUser"],
    hasFields: true,
    consumedBy: "",
    use: (state) => state,
    givesItself: () => false,
    mustEnd: () => false,
    end: () => undefined,
    another: (state) => state,
    compared: ({ node, operator }) => report("object-comparison", node, userComparison({ node, operator })),
    kept: (name, node) => report("mail-user-kept", node, { name }),
    notFollowed: (node, reason) => report("not-followed", node, { object: "mail_user", reason }),
  };
}
