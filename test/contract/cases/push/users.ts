import type { PushCase } from "../../push_case.ts";
import { handling } from "./lua.ts";

const DELIVERY = ["dovecot-lda -d alice < small.eml"];

const COUNT = `local function count(user, at)
  local box = user:mailbox("INBOX")
  box:sync()
  local s = box:status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN, dovecot.storage.STATUS_UIDNEXT)
  dovecot.i_info(at .. " " .. s.messages .. " " .. s.unseen .. " " .. s.uidnext)
  box:free()
end`;

const counting = (handlers: readonly string[]) =>
  handling({
    top: COUNT,
    begin: 'count(user, "begin") return {user = user}',
    handlers: Object.fromEntries(handlers.map((event) => [event, `count(context.user, "${event}")`])),
    end: 'count(context.user, "end")',
  });

const written = (title: string, lua: string, more: Partial<PushCase> = {}): PushCase => ({
  title,
  covers: ["dovecot_lua_notify_begin_txn", "dovecot_lua_notify_end_txn"],
  lua,
  actions: DELIVERY,
  ...more,
});

/** What handlers do with the user of their transaction. */
export const users: readonly PushCase[] = [
  written("mailbox:status in the hooks of a delivery", counting(["message_new"])),
  written("mailbox:status in the hooks of a change of flags", counting(["flags_set"]), {
    actions: ["save -u alice < small.eml", "flags add -u alice '\\Seen' mailbox INBOX all"],
  }),
  written("mailbox:status in the hooks of an expunge", counting(["message_expunge"]), {
    actions: [
      "save -u alice < small.eml",
      "save -u alice < small.eml",
      "expunge -u alice mailbox INBOX uid 1",
    ],
  }),
  written(
    "user:metadata_set in begin is seen in handlers and end",
    handling({
      begin: 'user:metadata_set("/private/x", "1") return user',
      handlers: { message_new: 'dovecot.i_info(context:metadata_get("/private/x"))' },
      end: 'dovecot.i_info(table.concat(context:metadata_list("/private/"), ","))\ncontext:metadata_unset("/private/x")',
    }),
  ),
  written(
    "the fields of the user in begin",
    handling({
      begin:
        'dovecot.i_info(user.username .. " " .. user.service .. " " .. tostring(user.uid) .. " " .. tostring(user.autocreated)) return 1',
      handlers: { message_new: "", message_append: "" },
    }),
    {
      actions: [
        "dovecot-lda -d alice < small.eml",
        "save -u alice < small.eml",
        "imap alice APPEND INBOX < small.eml",
      ],
    },
  ),
  written(
    "user.plugin_getenv in a push script",
    handling({
      begin: 'dovecot.i_info(tostring(user:plugin_getenv("my_setting"))) return 1',
      handlers: { message_new: "" },
    }),
    {
      world: { settings: { my_setting: "value" } },
      releases: ["2.3.13", "2.3.19.1"],
    },
  ),
  written(
    "a mailbox in the context is used up to the end",
    handling({
      begin: 'local box = user:mailbox("INBOX") box:sync() return box',
      handlers: { message_new: "context:sync() dovecot.i_info(context:status(1).messages)" },
      end: "dovecot.i_info(context:status(1).messages)",
    }),
  ),
  written(
    "a mailbox that is kept beyond its transaction panics",
    handling({
      top: "kept = nil",
      begin: 'kept = user:mailbox("INBOX") return 1',
      handlers: { message_new: "" },
    }),
  ),
  written(
    "a user that is kept beyond its transaction panics",
    handling({ top: "kept = nil", begin: "kept = user return 1", handlers: { message_new: "" } }),
  ),
];
