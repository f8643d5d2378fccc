import type { World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre, SHOW } from "./script.ts";

const ALL_ITEMS = `${SHOW}
local storage = dovecot.storage
local function report(name)
  local box = user:mailbox(name)
  box:sync()
  show(name, box:status(storage.STATUS_MESSAGES, storage.STATUS_UNSEEN, storage.STATUS_KEYWORDS, storage.STATUS_RECENT,
    storage.STATUS_FIRST_UNSEEN_SEQ, storage.STATUS_HIGHESTMODSEQ))
  box:free()
end
`;

const SEVERAL: World = {
  users: {
    alice: { uid: 1000, metadata: { "/private/who": "alice" }, mailboxes: { INBOX: { messages: [{}] } } },
    bob: {
      uid: 1001,
      gid: 1002,
      settings: { own: "of bob", own_empty: "" },
      metadata: { "/private/who": "bob" },
      mailboxes: {
        INBOX: { messages: [{}, {}] },
        "A/B/C": { messages: [{ flags: ["\\Seen"] }], metadata: { "/private/deep": "yes" } },
      },
    },
  },
};

/** Worlds of all shapes: what the files and accounts of a world mean to a script. */
export const worlds: readonly ContractCase[] = [
  {
    title: "world with a Maildir, an .eml file and inline messages",
    covers: ["mailbox.status"],
    world: {
      users: {
        alice: {
          mailboxes: {
            INBOX: { maildir: "maildir", messages: ["mail/lunch.eml", { keywords: ["beta", "gamma"] }] },
            Work: {
              messages: [
                "mail/lunch.eml",
                { eml: "mail/lunch.eml", flags: ["\\Seen"] },
                { text: "Subject: x\\n\\n" },
              ],
            },
          },
        },
      },
    },
    lua: inDeinitPre(`${ALL_ITEMS}report("INBOX")\nreport("Work")`),
  },
  {
    title: "world with several users: each sees its own account",
    covers: ["mail_user.username", "mail_user.metadata_get", "mailbox.status"],
    world: SEVERAL,
    user: "bob",
    lua: inDeinitPre(`${ALL_ITEMS}
print(user.username, user.uid, user.gid, user.home, user:plugin_getenv("own"), user:metadata_get("/private/who"))
report("INBOX")
report("A/B/C")
print(user:mailbox("A/B/C").name, user:mailbox("A/B/C"):metadata_get("/private/deep"), user:metadata_get("/private/deep"))
print(pcall(user:mailbox("A/B").open))
print(pcall(function() user:mailbox("A/B"):open() end))`),
  },
  {
    title: "world with several users: alice sees nothing of bob's settings",
    covers: ["mail_user.plugin_getenv", "mail_user.metadata_get"],
    world: SEVERAL,
    lua: inDeinitPre('print(user:plugin_getenv("own"), user:metadata_get("/private/who"))'),
  },
  {
    title: "world with an empty setting of a user: the userdb says yes",
    covers: ["mail_user.plugin_getenv"],
    world: SEVERAL,
    user: "bob",
    lua: inCreated('print("[" .. tostring(user:plugin_getenv("own_empty")) .. "]")'),
  },
  {
    title: "world with an empty account",
    covers: ["mailbox.status", "mail_user.metadata_list"],
    world: { users: { alice: {} } },
    lua: inDeinitPre(
      `${ALL_ITEMS}report("INBOX")\nshow("metadata", user:metadata_list("/private/", "/shared/"))`,
    ),
  },
];
