import type { World } from "../../../runtime/server/world/world.ts";
import type { CaseSession, ContractCase } from "../contract_case.ts";
import { threeMessages } from "../worlds.ts";
import { inCreated, inDeinit, inDeinitPre, SHOW } from "./script.ts";

const REPORT = `${SHOW}
local storage = dovecot.storage
local function report(name, flags)
  local box = user:mailbox(name, flags or 0)
  show(name, box:status(storage.STATUS_MESSAGES, storage.STATUS_RECENT, storage.STATUS_UNSEEN, storage.STATUS_KEYWORDS,
    storage.STATUS_HIGHESTMODSEQ, storage.STATUS_FIRST_UNSEEN_SEQ, storage.STATUS_FIRST_RECENT_UID))
  box:free()
end
`;

const BOTH: World = {
  users: {
    alice: {
      uid: 1000,
      metadata: { "/private/who": "alice" },
      mailboxes: { INBOX: { messages: threeMessages }, Work: {} },
    },
    bob: {
      uid: 1001,
      gid: 1002,
      metadata: { "/private/who": "bob" },
      mailboxes: { INBOX: { messages: [{}] } },
    },
  },
};

const covers = ["mail_user_created", "mail_user_deinit_pre"];
const pre = (lines: string): CaseSession => ({ lua: inDeinitPre(lines) });

/** Two sessions in which STATUS_RECENT is asked of INBOX, with what the first one does before. */
function recentAfter(title: string, first: string): ContractCase {
  return {
    title: `mailbox status recent in the next session ${title}`,
    covers: ["mailbox_status.recent", "mailbox_status.first_recent_uid"],
    world: BOTH,
    sessions: [pre(`${REPORT}${first}`), pre(`${REPORT}report("INBOX")`), pre(`${REPORT}report("INBOX")`)],
    lua: "",
  };
}

const COUNTER = `
local count = tonumber(user:metadata_get("/private/count") or 0)
user:metadata_set("/private/count", math.floor(count + 1))
print(user.username, count, user:metadata_get("/private/count"))`;

/** Several sessions, one after the other, on the same storage. */
export const sessions: readonly ContractCase[] = [
  {
    title: "sessions of one user keep the user's metadata",
    covers: ["mail_user.metadata_set", "mail_user.metadata_get"],
    sessions: 4,
    lua: inDeinitPre(COUNTER),
  },
  {
    title: "sessions of several users have metadata of their own",
    covers: ["mail_user.metadata_set", "mail_user.metadata_get"],
    world: BOTH,
    sessions: ["alice", "bob", "alice", "alice", "bob"].map((user) => ({ user })),
    lua: inDeinitPre(`${COUNTER}\nprint(user:metadata_get("/private/who"))`),
  },
  {
    title: "sessions of several services share the storage",
    covers: ["mail_user.metadata_set", "mail_user.service"],
    sessions: [{ service: "imap" }, {}, { service: "imap" }, {}],
    lua: inDeinitPre(`
local last = user:metadata_get("/private/last")
dovecot.i_info(user.service .. " after " .. tostring(last))
user:metadata_set("/private/last", user.service)`),
  },
  {
    title: "sessions share no globals",
    covers,
    sessions: 3,
    lua: `runs = (runs or 0) + 1
function mail_user_created(user) seen = (seen or 0) + 1 print("created", runs, seen) return 0 end
function mail_user_deinit_pre(user) seen = seen + 1 print("pre", runs, seen) end
function script_deinit() print("script_deinit", seen) end`,
  },
  {
    title: "sessions of one user keep the metadata of mailboxes",
    covers: ["mailbox.metadata_set", "mailbox.metadata_get", "mailbox.metadata_unset"],
    world: BOTH,
    sessions: [
      pre(
        'local box = user:mailbox("Work") box:open() box:metadata_set("/private/a", "1") box:metadata_set("/shared/b", "2")',
      ),
      pre(
        'local box = user:mailbox("Work") print(box:metadata_get("/private/a", "/shared/b", "/private/b")) box:open() box:metadata_unset("/private/a")',
      ),
      pre(
        'local box = user:mailbox("Work") print(box:metadata_get("/private/a", "/shared/b")) print(user:mailbox("INBOX"):metadata_get("/shared/b"))',
      ),
    ],
    lua: "",
  },
  {
    title: "sessions of one user list the metadata that earlier ones set, in order of the keys",
    covers: ["mail_user.metadata_list"],
    sessions: [
      pre(
        'for _, key in ipairs{"z", "a", "M", "b/c", "b"} do user:metadata_set("/private/" .. key, key) end',
      ),
      pre('user:metadata_unset("/private/M") user:metadata_set("/shared/s", "")'),
      pre(
        `${SHOW}show("user", user:metadata_list("/private/", "/shared/")) show("b", user:metadata_list("/private/b/"))`,
      ),
    ],
    lua: "",
  },
  {
    title: "sessions of one user see the same UIDVALIDITY and UIDNEXT",
    covers: ["mailbox_status.uidvalidity", "mailbox_status.uidnext"],
    world: BOTH,
    sessions: 3,
    lua: inDeinitPre(`
local status = user:mailbox("INBOX"):status(dovecot.storage.STATUS_UIDVALIDITY, dovecot.storage.STATUS_UIDNEXT)
local before = user:metadata_get("/private/uidvalidity")
print(before == nil, before == string.format("%d", status.uidvalidity), status.uidnext, status.messages)
user:metadata_set("/private/uidvalidity", string.format("%d", status.uidvalidity))`),
  },
  recentAfter("when nothing looked at the mailbox", ""),
  recentAfter("after mailbox:open", 'user:mailbox("INBOX"):open()'),
  recentAfter("after mailbox:sync", 'user:mailbox("INBOX"):sync()'),
  recentAfter("after mailbox:status", 'report("INBOX")'),
  recentAfter("after mailbox:status with READONLY", 'report("INBOX", storage.MAILBOX_FLAG_READONLY)'),
  recentAfter(
    "after mailbox:sync with DROP_RECENT",
    'user:mailbox("INBOX", storage.MAILBOX_FLAG_DROP_RECENT):sync()',
  ),
  recentAfter(
    "after mailbox:open with DROP_RECENT",
    'user:mailbox("INBOX", storage.MAILBOX_FLAG_DROP_RECENT):open()',
  ),
  recentAfter("after mailbox:status with DROP_RECENT", 'report("INBOX", storage.MAILBOX_FLAG_DROP_RECENT)'),
  recentAfter(
    "after DROP_RECENT and READONLY",
    'report("INBOX", storage.MAILBOX_FLAG_DROP_RECENT | storage.MAILBOX_FLAG_READONLY)',
  ),
  recentAfter(
    "after DROP_RECENT and NO_INDEX_FILES",
    'report("INBOX", storage.MAILBOX_FLAG_DROP_RECENT | storage.MAILBOX_FLAG_NO_INDEX_FILES)',
  ),
  recentAfter("after NO_INDEX_FILES", 'report("INBOX", storage.MAILBOX_FLAG_NO_INDEX_FILES)'),
  recentAfter("after SAVEONLY", 'report("INBOX", storage.MAILBOX_FLAG_SAVEONLY)'),
  {
    title: "mailbox:status after open shows what an earlier session put into the index",
    covers: ["mailbox.status", "mailbox.open"],
    world: BOTH,
    sessions: [
      pre('user:mailbox("INBOX"):sync()'),
      pre(`${REPORT}
local box = user:mailbox("INBOX")
box:open()
show("opened", box:status(storage.STATUS_MESSAGES, storage.STATUS_RECENT, storage.STATUS_KEYWORDS, storage.STATUS_HIGHESTMODSEQ))
box:sync()
show("synced", box:status(storage.STATUS_MESSAGES, storage.STATUS_RECENT, storage.STATUS_KEYWORDS, storage.STATUS_HIGHESTMODSEQ))`),
    ],
    lua: "",
  },
  {
    title: "mailbox:status of an index in memory knows nothing of earlier sessions",
    covers: ["mailbox.status", "dovecot.storage.MAILBOX_FLAG_NO_INDEX_FILES"],
    world: BOTH,
    sessions: [
      pre('user:mailbox("INBOX"):sync()'),
      pre(`${REPORT}
local box = user:mailbox("INBOX", storage.MAILBOX_FLAG_NO_INDEX_FILES)
box:open()
show("opened", box:status(storage.STATUS_MESSAGES, storage.STATUS_KEYWORDS, storage.STATUS_HIGHESTMODSEQ))
box:sync()
show("synced", box:status(storage.STATUS_MESSAGES, storage.STATUS_KEYWORDS, storage.STATUS_HIGHESTMODSEQ))`),
      pre(`${REPORT}report("INBOX")`),
    ],
    lua: "",
  },
  {
    title: "mailbox:status counts the changes of metadata of all sessions",
    covers: ["mailbox_status.highest_modseq", "mailbox.metadata_set"],
    world: BOTH,
    sessions: 3,
    lua: inDeinitPre(`
local box = user:mailbox("Work")
local function modseq() return box:status(dovecot.storage.STATUS_HIGHESTMODSEQ).highest_modseq end
print(modseq())
box:metadata_set("/private/x", "y")
box:metadata_unset("/private/x")
box:metadata_unset("/private/x")
print(modseq(), user:mailbox("INBOX"):status(dovecot.storage.STATUS_HIGHESTMODSEQ).highest_modseq)`),
  },
  {
    title: "sessions that were refused leave the storage alone",
    covers,
    sessions: [
      pre(COUNTER),
      { lua: inCreated('do return -1, "closed" end') },
      { lua: inCreated('error("broken")') },
      pre(COUNTER),
    ],
    lua: "",
  },
  {
    title: "sessions that died leave what they stored before",
    covers: ["mail_user.metadata_set", "mailbox.metadata_set"],
    world: BOTH,
    sessions: [
      pre(
        'user:metadata_set("/private/x", "before") local box = user:mailbox("Work") box:open() box:metadata_set("/private/y", "z") kept = box',
      ),
      pre('print(user:metadata_get("/private/x")) print(user:mailbox("Work"):metadata_get("/private/y"))'),
      pre('user:metadata_set("/private/x", "again") print(user:mailbox("INBOX") < user:mailbox("Work"))'),
      pre('print(user:metadata_get("/private/x"))'),
    ],
    lua: "",
  },
  {
    title: "sessions whose hook raised leave what they stored before",
    covers: ["mail_user.metadata_set"],
    sessions: [
      pre('user:metadata_set("/private/x", "before") error("text")'),
      pre('print(user:metadata_get("/private/x"))'),
    ],
    lua: "",
  },
  {
    title: "sessions without metadata that can be stored forget it",
    covers: ["mail_user.metadata_set", "mail_user.metadata_list"],
    world: { attributes: false, users: { alice: {} } },
    sessions: 2,
    lua: inDeinitPre(`${SHOW}
print(pcall(user.metadata_get, user, "/private/x"))
print(pcall(user.metadata_set, user, "/private/x", "y"))
show("user", user:metadata_list("/private/", "/shared/"))`),
  },
  {
    title: "sessions have names, times and objects of their own",
    covers: ["mail_user.session_id", "mail_user.session_create_time"],
    sessions: 2,
    lua: inDeinitPre(
      "print(user.session_id, user.session_create_time > 0, math.type(user.session_create_time), user)",
    ),
  },
  {
    title: "sessions run the script as it is at the login",
    covers,
    sessions: [
      { lua: inCreated('print("first")') },
      { lua: "this is no Lua" },
      { lua: 'print("no hooks")' },
      { lua: inDeinit('print("last")') },
    ],
    lua: "",
  },
  {
    title: "sessions share the files that scripts write",
    covers: ["mail_user.home"],
    sessions: 3,
    lua: inDeinitPre(`
local path = user.home .. "/notes"
local notes = io.open(path, "a")
notes:write("line\\n")
notes:close()
local count = 0
for _ in io.lines(path) do count = count + 1 end
print(count)`),
  },
];
