import { expect, test } from "vitest";
import { folder, runIn } from "./command.ts";

test("dovescript run delivers, marks and expunges a message for a push-notification script", async () => {
  const cwd = folder({
    "push.lua": `function dovecot_lua_notify_begin_txn(user) return user.username end
function dovecot_lua_notify_event_message_new(name, event) dovecot.i_info(name .. " " .. event.subject) end
function dovecot_lua_notify_event_message_expunge(name) dovecot.i_info("gone") end
function dovecot_lua_notify_end_txn() end`,
  });
  const { exitCode, stdout } = await runIn(cwd, "run", "push.lua");
  expect(exitCode).toBe(0);
  expect(stdout).toBe(`-- dovecot-lda -d alice
rc 0
lda(alice)<1><S1>: Info: alice small
lda(alice)<1><S1>: Info: msgid=unspecified: saved mail to INBOX
-- flags add -u alice '\\Seen' mailbox INBOX uid 1
rc 0
-- expunge -u alice mailbox INBOX uid 1
rc 0
doveadm(alice): Info: gone
`);
});
