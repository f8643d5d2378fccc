import type { World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { threeMessages } from "../worlds.ts";

const world: World = {
  users: { alice: { mailboxes: { INBOX: { messages: threeMessages } } }, bob: {}, carol: {} },
};

/** Says in each hook which users the script has seen, and sends an event that has no parent but the script's. */
const COUNTING = `
local users = {}
local function say(hook, user)
  dovecot.i_info(hook .. " of " .. user.username .. ": " .. table.concat(users, " "))
  dovecot.event():log_info("event in " .. hook .. " of " .. user.username)
end
function script_init() dovecot.i_info("script_init") return 0 end
function mail_user_created(user) users[#users + 1] = user.username say("mail_user_created", user) return 0 end
function mail_user_deinit_pre(user) say("mail_user_deinit_pre", user) end
function mail_user_deinit(user) say("mail_user_deinit", user) end
function script_deinit()
  dovecot.i_info("script_deinit: " .. table.concat(users, " "))
  dovecot.event():log_info("event in script_deinit")
end
`;

const ALICE_AND_BOB = [{ login: "alice" }, { login: "bob" }, { logout: "alice" }, { logout: "bob" }];

/** Up to 2.3.13 the users whom one process serves share the state of the script; later, each has one. */
const CASES: Readonly<Record<string, Omit<ContractCase, "title" | "covers">>> = {
  "the first leaves first": { lua: COUNTING, together: ALICE_AND_BOB },
  "the first leaves last": {
    lua: COUNTING,
    together: [{ login: "alice" }, { login: "bob" }, { logout: "bob" }, { logout: "alice" }],
  },
  "a third comes when the first has left": {
    lua: COUNTING,
    together: [
      { login: "alice" },
      { login: "bob" },
      { logout: "alice" },
      { login: "carol" },
      { logout: "bob" },
      { logout: "carol" },
    ],
  },
  "the second comes when the first has left": {
    lua: COUNTING,
    together: [{ login: "alice" }, { logout: "alice" }, { login: "bob" }, { logout: "bob" }],
  },
  "the second has another script, as long as somebody has the first": {
    lua: COUNTING,
    together: [
      { login: "alice" },
      { login: "bob", lua: COUNTING.replaceAll(" of ", " of the other script of ") },
      { logout: "alice" },
      { logout: "bob" },
    ],
  },
  "the second is refused": {
    lua: COUNTING.replace("return 0 end\nfunction mail_user_deinit_pre", (end) =>
      end.replace("return 0", 'if user.username == "bob" then return -1, "not bob" end\nreturn 0'),
    ),
    together: ALICE_AND_BOB,
  },
  "the hook of the second raises": {
    lua: COUNTING.replace("return 0 end\nfunction mail_user_deinit_pre", (end) =>
      end.replace("return 0", 'if user.username == "bob" then error("not bob") end\nreturn 0'),
    ),
    together: ALICE_AND_BOB,
  },
  "mail_user_created is there for the first only": {
    lua: COUNTING.replace('say("mail_user_created", user)', (call) => `${call} mail_user_created = nil`),
    together: ALICE_AND_BOB,
  },
  "the global dovecot is made anew for each": {
    lua: `
local before
function mail_user_created(user)
  dovecot.i_info(user.username .. " " .. tostring(before == dovecot) .. " " .. tostring(dovecot.mark))
  if before then before.i_info("the one before: " .. tostring(before.mark) .. tostring(before.storage ~= nil)) end
  before = dovecot
  dovecot.mark = user.username
  return 0
end
`,
    together: ALICE_AND_BOB,
  },
  "each has mailboxes and metadata of its own": {
    lua: `
local function look(user)
  local box = user:mailbox("INBOX")
  box:sync()
  dovecot.i_info(user.username .. " " .. tostring(box:status(dovecot.storage.STATUS_MESSAGES).messages))
  user:metadata_set("/private/name", user.username)
  dovecot.i_info(tostring(user:metadata_get("/private/name")))
end
function mail_user_created(user) return 0 end
function mail_user_deinit_pre(user) look(user) end
`,
    together: ALICE_AND_BOB,
  },
  "a hook of the second collects what the first has left": {
    lua: `
function mail_user_created(user)
  local name = user.username
  setmetatable({}, { __gc = function() dovecot.i_info("collected what " .. name .. " left") end })
  dovecot.i_info(name)
  return 0
end
function mail_user_deinit_pre(user)
  local name = user.username
  setmetatable({}, { __gc = function() dovecot.i_info("collected what " .. name .. " left in the end") end })
  error("left")
end
`,
    together: ALICE_AND_BOB,
  },
  "the second kills the process": {
    lua: COUNTING.replace("return 0 end\nfunction mail_user_deinit_pre", (end) =>
      end.replace("return 0", 'if user.username == "bob" then return user:mailbox("INBOX") end\nreturn 0'),
    ),
    together: ALICE_AND_BOB,
  },
  "the first kills the process in the end": {
    lua: `
function mail_user_created(user) return 0 end
function mail_user_deinit(user) user:metadata_get("/private/x") end
`,
    together: ALICE_AND_BOB,
  },
  "the user of mail_user_created is kept": {
    lua: `
function mail_user_created(user) kept = kept or user dovecot.i_info(kept.username) return 0 end
function mail_user_deinit_pre(user) dovecot.i_info("mail_user_deinit_pre of " .. user.username .. kept.username) end
`,
    together: ALICE_AND_BOB,
  },
  "the user of mail_user_deinit_pre is kept": {
    lua: `
function mail_user_created(user) return 0 end
function mail_user_deinit_pre(user) kept = kept or user dovecot.i_info(user.username .. kept.username) end
function script_deinit() dovecot.i_info("script_deinit") end
`,
    together: ALICE_AND_BOB,
  },
  "the user of mail_user_deinit_pre is kept by the last": {
    lua: `
function mail_user_created(user) return 0 end
function mail_user_deinit_pre(user)
  if user.username == "bob" then kept = user end
  dovecot.i_info(user.username .. tostring(kept))
end
function script_deinit() dovecot.i_info("script_deinit") end
`,
    together: ALICE_AND_BOB,
  },
  "the user is a result of mail_user_deinit": {
    lua: `
function mail_user_created(user) return 0 end
function mail_user_deinit(user) dovecot.i_info(user.username) return user end
function script_deinit() dovecot.i_info("script_deinit") end
`,
    together: ALICE_AND_BOB,
  },
  "a mailbox of the first is kept": {
    lua: `
function mail_user_created(user) return 0 end
function mail_user_deinit_pre(user)
  kept = kept or user:mailbox("INBOX")
  dovecot.i_info(user.username .. " " .. kept.vname)
end
`,
    together: ALICE_AND_BOB,
  },
};

/** Sessions that one process serves at the same time. */
export const sessionsTogether: readonly ContractCase[] = Object.entries(CASES).map(([title, each]) => ({
  title: `sessions of one process: ${title}`,
  covers: ["script_init", "mail_user_created", "mail_user_deinit_pre", "mail_user_deinit", "script_deinit"],
  world,
  ...each,
}));
