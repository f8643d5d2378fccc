import type { ContractCase } from "../contract_case.ts";
import { metadataWorld } from "./metadata_worlds.ts";
import { inCreated, inDeinitPre } from "./script.ts";

/** What the compiler's rules say about the server, where no other case shows it. */
export const rules: readonly ContractCase[] = [
  {
    title: "mail_user_login and other names that are no hooks are never called",
    covers: ["mail_user_created"],
    lua: `function mail_user_created(user) dovecot.i_info("created") return 0 end
for _, name in ipairs{"mail_user_login", "mail_user_deinit_per", "mail_user_logout", "mailbox_opened", "init", "deinit"} do
  _G[name] = function() dovecot.i_info(name) end
end
`,
  },
  {
    title: "event_passthrough kept for a later hook kills the process",
    covers: ["event.passthrough_event"],
    lua: `local kept = {}
function mail_user_created(user)
  kept.event = dovecot.event():passthrough_event()
  dovecot.i_info("kept")
  return 0
end
function mail_user_deinit_pre(user) kept.event:log_info("logged later") end
`,
  },
  {
    title: "event_passthrough that a function starts while another one waits kills the process",
    covers: ["event.passthrough_event"],
    lua: inCreated(`
local function count(name) dovecot.event():passthrough_event():set_name(name):log_debug("counted") end
local event = dovecot.event():passthrough_event():set_name("login")
dovecot.i_info("before")
count("logins")
event:log_info("seen")`),
  },
  {
    title: "print writes to the standard output, and not to the log",
    covers: ["mail_user_created"],
    lua: inCreated('print("printed")\ndovecot.i_info("logged")'),
  },
  {
    title: "event:append_log_prefix with a line feed writes a line without prefix",
    covers: ["event.append_log_prefix"],
    lua: inCreated('dovecot.event():append_log_prefix("eve\\nimap(root): "):log_info("seen")'),
  },
  {
    title: "mailbox:metadata_set reaches the user's metadata by a key with slashes",
    covers: ["mailbox.metadata_set", "mail_user.metadata_get"],
    world: metadataWorld,
    lua: inDeinitPre(`
local inbox = user:mailbox("INBOX")
inbox:open()
local topic = "vendor/vendor.dovecot/pvt/server/x"
inbox:metadata_set("/private/" .. topic, "changed")
inbox:free()
print(user:metadata_get("/private/x"))`),
  },
  {
    title: "mail_user:metadata_set ends its key at a NUL",
    covers: ["mail_user.metadata_set", "mail_user.metadata_get"],
    world: metadataWorld,
    lua: inDeinitPre(`
user:metadata_set("/private/x\\0y", "changed")
print(user:metadata_get("/private/x"))`),
  },
];
