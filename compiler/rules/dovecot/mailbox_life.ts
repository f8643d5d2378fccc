import { LOST, type Protocol, type Use } from "../../dataflow/index.ts";
import { operandText, type Report } from "../../diagnostics/index.ts";
import ts from "../../typescript_api.ts";

const opening = ["open", "sync", "status"];
const writing = ["metadata_set", "metadata_unset"];
const fields = ["vname", "name"];

import { mailboxComparison } from "./object_comparison.ts";

/** From `user.mailbox(…)` to `free`: opened before it is written to, used before it is freed, and freed once. */
export function mailboxProtocol(report: Report): Protocol {
  return {
    types: ["Mailbox"],
    born: { member: "mailbox", state: "closed" },
    consumedBy: "free",
    use: (state, use) => useMailbox(state, use, report),
    givesItself: () => false,
    mustEnd: (state) => state !== "freed",
    end: (_, birth, isThrown) => report(isThrown ? "mailbox-not-freed" : "mailbox-forgotten", birth),
    another: (state) => state,
    compared: ({ node, operator, isSameKind }) => {
      if (!isSameKind) report("object-comparison", node, mailboxComparison({ node, operator }));
    },
    kept: (name, node) => report("mailbox-kept", node, { name }),
    notFollowed: (node, reason) => report("not-followed", node, { object: "mailbox", reason }),
  };
}

/** The mailbox that a use is about, as hints show it. */
function mailboxOf(node: ts.Node): string {
  const member = ts.isCallExpression(node) ? node.expression : node;
  return ts.isPropertyAccessExpression(member) || ts.isElementAccessExpression(member)
    ? operandText(member.expression)
    : "mailbox";
}

function useMailbox(state: string, { member, node, isUsing, isSure }: Use, report: Report): string {
  if (fields.includes(member)) return state;
  if (member === "[Symbol.dispose]") return "freed";
  if (member === "free") {
    if ((state === "freed" && isSure) || isUsing) report("mailbox-freed-twice", node);
    return "freed";
  }
  if (state === "freed") {
    report("mailbox-after-free", node, { member });
    return LOST;
  }
  if (opening.includes(member)) return "open";
  if (member === "close") return "closed";
  if (writing.includes(member) && state === "closed") {
    report("mailbox-not-opened", node, { member, mailbox: mailboxOf(node) });
    return "open";
  }
  return state;
}
