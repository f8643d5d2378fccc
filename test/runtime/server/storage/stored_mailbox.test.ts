import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../../runtime/index.ts";

/** What scripts print in sessions of one user, one after the other. */
function runSessions(...bodies: string[]): string[] {
  const dovecot = new Dovecot({ users: { alice: { mailboxes: { INBOX: { messages: [{}, {}] } } } } });
  for (const body of bodies) {
    const script = `function mail_user_created() end\nfunction mail_user_deinit_pre(user) ${body} end`;
    dovecot.login("alice", { script }).logout();
  }
  return dovecot.log.entries.map((entry) => (entry.kind === "print" ? entry.text.trimEnd() : ""));
}

const RECENT = 'print(user:mailbox("INBOX"):status(dovecot.storage.STATUS_RECENT).recent)';
const look = (flags: number) => `user:mailbox("INBOX", ${flags}):status(1)`;

describe("mailbox:status over several sessions", () => {
  test.each([
    ["a plain look", look(0), "2.0"],
    ["DROP_RECENT", look(0x04), "0.0"],
    ["an index in memory, which lists the messages", look(0x10), "0.0"],
    ["SAVEONLY, which looks at nothing", look(0x02), "2.0"],
  ])("mailbox:status counts recent messages after %s", (_, first, recent) => {
    expect(runSessions(first, RECENT, RECENT)).toEqual([recent, recent]);
  });

  test("mailbox:status after open shows what an earlier session synchronised", () => {
    const open = 'local box = user:mailbox("INBOX") box:open() print(box:status(1).messages)';
    expect(runSessions(open, look(0), open)).toEqual(["0.0", "2.0"]);
  });

  test("mailbox:status of an index in memory keeps it until the object is freed", () => {
    const body = `local box = user:mailbox("INBOX", 16) box:sync() box:close() box:open() print(box:status(1).messages)
box:free() box = user:mailbox("INBOX", 16) box:open() print(box:status(1).messages)`;
    expect(runSessions(body)).toEqual(["2.0", "0.0"]);
  });
});
