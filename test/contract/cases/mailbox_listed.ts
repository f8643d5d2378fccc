import type { World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { inDeinitPre } from "./script.ts";

/** A world with mailboxes of these names. */
function worldOf(...vnames: string[]): World {
  const mailboxes = Object.fromEntries(vnames.map((vname) => [vname, { messages: [{}] }]));
  return { users: { alice: { mailboxes } } };
}

/** Which mailbox is said to be missing: that depends on whether the server has listed the mailboxes. */
export const mailboxListed: readonly ContractCase[] = [
  {
    title: "mailbox:open names another level as missing until the mailboxes are listed",
    covers: ["mailbox.open"],
    service: "imap",
    world: worldOf("A/B/C"),
    lua: inDeinitPre(`
local function try(name, method)
  local box = user:mailbox(name)
  dovecot.i_info(tostring(select(2, pcall(box[method], box))))
  box:free()
end
try("a.b", "open")
try("Nope", "open")
try("Nope", "open")
try("A", "sync")`),
  },
  {
    title: "mailbox:sync of another mailbox has the mailboxes listed",
    covers: ["mailbox.sync", "mailbox.open"],
    service: "imap",
    world: worldOf("A/B/C"),
    lua: inDeinitPre(`
local inbox, box = user:mailbox("INBOX"), user:mailbox("Nope")
inbox:sync()
dovecot.i_info(select(2, pcall(box.open, box)))`),
  },
  {
    title: "mailbox:open of another mailbox does not have the mailboxes listed",
    covers: ["mailbox.open"],
    service: "imap",
    world: worldOf("A/B"),
    lua: inDeinitPre(`
local other, box = user:mailbox("A/B"), user:mailbox("Nope")
other:open()
dovecot.i_info(select(2, pcall(box.sync, box)))
dovecot.i_info(select(2, pcall(box.sync, box)))`),
  },
  ...["status", "metadata_get", "metadata_list"].map((method): ContractCase => {
    const argument = method === "status" ? "1" : `"/private/${method === "metadata_get" ? "x" : ""}"`;
    return {
      title: `mailbox:${method} of a missing mailbox names it, and has the mailboxes listed`,
      covers: [`mailbox.${method}`],
      service: "imap",
      world: worldOf("A/B"),
      lua: inDeinitPre(`
local box = user:mailbox("Nope")
dovecot.i_info(select(2, pcall(box.${method}, box, ${argument})))
dovecot.i_info(select(2, pcall(box.open, box)))`),
    };
  }),
  {
    title: "mailbox:open names another level as missing in the first session only",
    covers: ["mailbox.open"],
    service: "imap",
    world: worldOf("A/B"),
    sessions: 2,
    lua: inDeinitPre(`
local box = user:mailbox("Nope")
dovecot.i_info(select(2, pcall(box.open, box)))`),
  },
];
