import { AWAY, followLives, type Protocol, type Use } from "../../dataflow/index.ts";
import { operandText, type Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

const opening = ["open", "sync", "status"];
const writing = ["metadata_set", "metadata_unset"];
const fields = ["vname", "name"];

/** From `user.mailbox(…)` to `free`: opened before it is written to, used before it is freed, and freed once. */
export function checkMailboxes(calls: readonly ts.CallExpression[], meaning: Meaning, report: Report): void {
  const protocolOf = (call: ts.CallExpression): Protocol => ({
    type: "Mailbox",
    countsErrors: true,
    use: (state, use) => useMailbox(state, use, report),
    end: (state) => {
      if (state !== "freed") report("mailbox-not-freed", call);
    },
    meanwhile: () => undefined,
  });
  followLives(calls, { member: "mailbox", start: "closed", protocolOf }, meaning);
}

/** The mailbox that a use is about, as hints show it. */
function mailboxOf(node: ts.Node): string {
  const member = ts.isCallExpression(node) ? node.expression : node;
  return ts.isPropertyAccessExpression(member) ? operandText(member.expression) : "mailbox";
}

function useMailbox(state: string, { member, node, isUsing }: Use, report: Report): string {
  if (fields.includes(member)) return state;
  if (member === "free") {
    if (state === "freed" || isUsing) report("mailbox-freed-twice", node);
    return "freed";
  }
  if (state === "freed") {
    report("mailbox-after-free", node, { member });
    return AWAY;
  }
  if (opening.includes(member)) return "open";
  if (member === "close") return "closed";
  if (writing.includes(member) && state === "closed") {
    report("mailbox-not-opened", node, { member, mailbox: mailboxOf(node) });
    return "open";
  }
  return state;
}
