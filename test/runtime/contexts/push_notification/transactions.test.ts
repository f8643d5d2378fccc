import { describe, expect, test } from "vitest";
import { Dovecot, formatLine, type World } from "../../../../runtime/index.ts";
import { DUMP, handling } from "../../../contract/cases/push/lua.ts";

const SMALL = "From: Ann <ann@example.org>\nSubject: small\nMessage-ID: <a@b>\n\nhello\n";

/** What is logged by actions with a script. */
function logged(lua: string, actions: readonly string[], world: World = {}): string[] {
  const dovecot = new Dovecot({ users: { alice: {} }, ...world }, { scripts: { "/push.lua": lua } });
  return actions.flatMap((action) => dovecot.perform(action).lines.map(({ text }) => text));
}

describe("a transaction", () => {
  test("of a delivery has one event of a new message", () => {
    const dovecot = new Dovecot({ users: { alice: {} } }, { scripts: { "/push.lua": DUMP } });
    const { lines, exitCode } = dovecot.deliver("alice", SMALL);
    expect(exitCode).toBe(0);
    expect(lines.map(formatLine)).toEqual([
      "lda(alice)<1><S1>: Info: begin 1 alice",
      expect.stringContaining(
        'Info: 1 message_new {date=0.0, flags={}, from="Ann <ann@example.org>", from_address="ann@example.org"',
      ),
      "lda(alice)<1><S1>: Info: end 1 true",
      "lda(alice)<1><S1>: Info: msgid=<a@b>: saved mail to INBOX",
    ]);
    expect(dovecot.users.alice?.mailboxes.INBOX?.messages).toHaveLength(1);
  });

  test("of moved messages is begun for the copies, then for what is expunged", () => {
    const lines = logged(DUMP, [
      "save -u alice",
      "mailbox create -u alice A",
      "move -u alice A mailbox INBOX all",
    ]);
    expect(lines.slice(-6).map((line) => line.replace(/ \{.*/, ""))).toEqual([
      "begin 1 alice",
      "begin 2 alice",
      "1 message_append",
      "end 1 true",
      "2 message_expunge",
      "end 2 true",
    ]);
  });

  test("that is rolled back ends with false and has no events", () => {
    const file = new URL("../../../contract/cases/mail/lunch.eml", import.meta.url).pathname;
    expect(logged(DUMP, [`imap alice APPEND INBOX < ${file} bad`])).toEqual(["begin 1 alice", "end 1 false"]);
  });

  test("tells of each change of flags as cleared first", () => {
    const lines = logged(DUMP, ["save -u alice", "flags add -u alice '\\Seen k' mailbox INBOX uid 1"]);
    expect(lines.slice(-5).map((line) => line.replace(/, mailbox=.*/, ""))).toEqual([
      "begin 1 alice",
      '1 flags_clear {flags={}, flags_old={"\\\\Recent"}, keywords={}, keywords_old={}',
      '1 flags_set {flags={"\\\\Seen"}, keywords={"k"}',
      '1 message_read {mailbox="INBOX", name="MessageRead", uid=1.0, uid_validity=1767225600.0}',
      "end 1 true",
    ]);
  });
});

describe("a hook", () => {
  test("that is missing is an error for each transaction", () => {
    const lua =
      "function dovecot_lua_notify_end_txn() end\nfunction dovecot_lua_notify_event_message_append() end\n";
    expect(logged(lua, ["save -u alice", "save -u alice"])).toEqual([
      "lua: Missing function dovecot_lua_notify_begin_txn",
      "lua: Missing function dovecot_lua_notify_begin_txn",
    ]);
  });

  test("that raises does not stop the transaction", () => {
    const lua = handling({ handlers: { message_append: 'error("no")' }, end: 'dovecot.i_info("end")' });
    const [failure, end] = logged(lua, ["save -u alice"]);
    expect(failure).toMatch(
      /^lua: lua_pcall\(dovecot_lua_notify_event_message_append, 2, 0\) failed: \/push.lua:\d+: no/,
    );
    expect(end).toBe("end");
  });

  test("that keeps its user ends the process", () => {
    const lua = handling({ begin: "kept = user return 1", handlers: { message_append: "" } });
    const dovecot = new Dovecot({ users: { alice: {} } }, { scripts: { "/push.lua": lua } });
    const { death, explanation } = dovecot.save("alice", SMALL);
    expect(death).toBe(134);
    expect(explanation).toContain("Keep user.username, not the user");
  });
});

describe("a driver", () => {
  test("of 2.3 without a file takes the state of mail_lua", () => {
    const lua = `n = 0\nfunction mail_user_created() n = 5 return 0 end\n${handling({
      begin: "n = n + 1 return n",
      handlers: { message_append: "dovecot.i_info(context)" },
    })}`;
    expect(logged(lua, ["save -u alice"], { dovecot: "2.3.19.1" })).toEqual(["6"]);
    expect(logged(lua, ["save -u alice"], { dovecot: "2.4.1" })).toEqual(["1"]);
  });

  test("whose script is missing is an error, and mail goes on", () => {
    const dovecot = new Dovecot(
      { users: { alice: {} }, push: { drivers: [{ file: "/none.lua" }] } },
      { scripts: { "/mail.lua": "function mail_user_created() return 0 end" } },
    );
    const { lines, exitCode } = dovecot.save("alice", SMALL);
    expect(exitCode).toBe(0);
    expect(lines.map(({ text }) => text)).toEqual([
      "lua: access(/none.lua) failed: No such file or directory",
    ]);
    expect(dovecot.users.alice?.mailboxes.INBOX?.messages).toHaveLength(1);
  });
});
