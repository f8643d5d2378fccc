import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dovecot, type MailboxWorld, WorldError } from "../../../../runtime/index.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dovescript-"));
  writeFileSync(join(folder, "one.eml"), "Subject: one\r\n\r\n");
  for (const part of ["cur", "new"]) mkdirSync(join(folder, "box", part), { recursive: true });
  writeFileSync(join(folder, "box/cur/1000000000.a:2,FSb"), "second");
  writeFileSync(join(folder, "box/cur/999999999.a:2,"), "first");
  writeFileSync(join(folder, "box/new/1000000001.a"), "third");
  writeFileSync(join(folder, "box/dovecot-keywords"), "0 later\n1 urgent\n");
  for (const part of ["cur", "new"]) mkdirSync(join(folder, "listed", part), { recursive: true });
  writeFileSync(join(folder, "listed/cur/1.a:2,S"), "known");
  writeFileSync(join(folder, "listed/cur/2.a:2,"), "unknown");
  writeFileSync(join(folder, "listed/dovecot-uidlist"), "3 V1700000000 N8 G0123\n5 W12 :1.a\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function load(mailbox: MailboxWorld) {
  const dovecot = new Dovecot({ users: { alice: { mailboxes: { INBOX: mailbox } } } }, { baseDir: folder });
  return dovecot.users.alice?.mailboxes.INBOX?.messages ?? [];
}

describe("messages", () => {
  test("an .eml file is read from the base folder", () => {
    expect(load({ messages: ["one.eml", { eml: "one.eml", flags: ["\\Seen"] }, { text: "x" }] })).toEqual([
      { uid: 1, flags: [], keywords: [], text: "Subject: one\r\n\r\n" },
      { uid: 2, flags: ["\\Seen"], keywords: [], text: "Subject: one\r\n\r\n" },
      { uid: 3, flags: [], keywords: [], text: "x" },
    ]);
  });

  test("a file that is missing is an error that names the key and the folder", () => {
    const read = () => load({ messages: ["nosuch.eml"] });
    expect(read).toThrow(WorldError);
    expect(read).toThrow(
      expect.objectContaining({
        code: "unreadable-file",
        location: "users.alice.mailboxes.INBOX.messages.0",
        hint: expect.stringContaining(folder),
      }),
    );
  });
});

describe("Maildir", () => {
  test("messages of a Maildir come first, in the order of their times", () => {
    expect(load({ maildir: "box", messages: [{ text: "inline" }] })).toEqual([
      { uid: 1, flags: [], keywords: [], text: "first" },
      { uid: 2, flags: ["\\Flagged", "\\Seen"], keywords: ["urgent"], text: "second" },
      { uid: 3, flags: [], keywords: [], text: "third" },
      { uid: 4, flags: [], keywords: [], text: "inline" },
    ]);
  });

  test("messages of a uidlist keep their UIDs", () => {
    expect(load({ maildir: "listed" }).map(({ uid, text }) => [uid, text])).toEqual([
      [5, "known"],
      [8, "unknown"],
    ]);
  });

  test("messages of a uidlist are not recent, and the mailbox has its UIDVALIDITY", () => {
    const world = { users: { alice: { mailboxes: { INBOX: { maildir: "listed" } } } } };
    const dovecot = new Dovecot(world, { baseDir: folder });
    const script = `function mail_user_created() end function mail_user_deinit_pre(user)
      local st = user:mailbox("INBOX"):status(2) print(st.recent, st.first_recent_uid, st.uidnext, st.uidvalidity) end`;
    dovecot.login("alice", { script }).logout();
    expect(String(dovecot.log)).toBe("1.0\t6.0\t9.0\t1700000000.0");
  });

  test("a Maildir that is missing is an error that names the key", () => {
    expect(() => load({ maildir: "nosuch" })).toThrow(
      expect.objectContaining({ location: "users.alice.mailboxes.INBOX.maildir" }),
    );
  });
});

describe("accounts", () => {
  test("INBOX is there under any spelling", () => {
    const { users } = new Dovecot({ users: { alice: { mailboxes: { Inbox: { messages: [{}] } } } } });
    expect(Object.keys(users.alice?.mailboxes ?? {})).toEqual(["INBOX"]);
    expect(users.alice?.mailboxes.INBOX?.messages.length).toBe(1);
  });

  test("metadata of a user and of its INBOX are told apart", () => {
    const { users } = new Dovecot({
      users: {
        alice: { metadata: { "/private/a": "1" }, mailboxes: { INBOX: { metadata: { "/private/b": "2" } } } },
      },
    });
    expect(users.alice?.metadata).toEqual({ "/private/a": "1" });
    expect(users.alice?.mailboxes.INBOX?.metadata).toEqual({ "/private/b": "2" });
  });
});
