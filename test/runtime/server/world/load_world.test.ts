import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

describe("what is no message", () => {
  test.each([
    ["box", "it is a folder"],
    ["/dev/zero", "it is not a file"],
    ["one.eml/x", "a part of its path is not a folder"],
    ["a\0b", "its path has a NUL character"],
    ["x".repeat(5000), "its path is too long"],
    ["nosuch.eml", "it does not exist"],
  ])("%s is refused, with the reason", (path, reason) => {
    expect(() => load({ messages: [path] })).toThrow(WorldError);
    expect(() => load({ messages: [path] })).toThrow(`, which cannot be read: ${reason}.`);
  });
});

/** A Maildir of a name with one message and what else is given: the contents of files, or `undefined` for a folder. */
function layOut(name: string, files: Readonly<Record<string, string | undefined>>): void {
  for (const part of ["cur", "new"]) mkdirSync(join(folder, name, part), { recursive: true });
  writeFileSync(join(folder, name, "cur/1.a:2,"), "one");
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) mkdirSync(join(folder, name, path));
    else writeFileSync(join(folder, name, path), text);
  }
}

describe("a Maildir with odd files", () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ["a folder in cur", { "cur/2.a:2,": undefined }, '"cur/2.a:2," cannot be read: it is a folder.'],
    [
      "a folder for the list",
      { "dovecot-uidlist": undefined },
      '"dovecot-uidlist" cannot be read: it is a folder.',
    ],
    [
      "a folder for the keywords",
      { "dovecot-keywords": undefined },
      '"dovecot-keywords" cannot be read: it is a folder.',
    ],
    [
      "another version of the list",
      { "dovecot-uidlist": "1 5 6\n5 1.a\n" },
      "its first line does not begin with 3, the version.",
    ],
    [
      "noise in the list",
      { "dovecot-uidlist": "\xff\xfe\0" },
      "its first line does not begin with 3, the version.",
    ],
    [
      "a UID that is too large",
      { "dovecot-uidlist": "3 V1 N2\n4294967296 :1.a\n" },
      "its line 2 has a UID that is not above the last.",
    ],
    [
      "a UID of two messages",
      { "dovecot-uidlist": "3 V1 N2\n1 :1.a\n1 :2.a\n" },
      "its line 3 has a UID that is not above the last.",
    ],
    [
      "the UID 0",
      { "dovecot-uidlist": "3 V1 N2\n0 :1.a\n" },
      "its line 2 has a UID that is not above the last.",
    ],
    [
      "a UIDVALIDITY that is too large",
      { "dovecot-uidlist": "3 V99999999999 N2\n" },
      "its first line has the number V99999999999, which is out of range.",
    ],
  ])("that has %s is refused, with the file", (name, files, message) => {
    layOut(name, files);
    const location = "users.alice.mailboxes.INBOX.maildir";
    expect(() => load({ maildir: name })).toThrow(
      expect.objectContaining({ code: "unreadable-file", location }),
    );
    expect(() => load({ maildir: name })).toThrow(message);
  });

  test("that has a pipe for the list is refused, without waiting for a writer", () => {
    layOut("pipe", {});
    execFileSync("mkfifo", [join(folder, "pipe/dovecot-uidlist")]);
    expect(() => load({ maildir: "pipe" })).toThrow('"dovecot-uidlist" cannot be read: it is not a file.');
  });

  test("that has links which lead nowhere or in a circle is refused", () => {
    for (const [name, target, reason] of [
      ["dangling", "nowhere", "it does not exist"],
      ["circle", "2.a", "its symbolic links lead in a circle"],
    ] as const) {
      layOut(name, {});
      symlinkSync(target, join(folder, name, "new/2.a"));
      expect(() => load({ maildir: name })).toThrow(`"new/2.a" cannot be read: ${reason}.`);
    }
  });

  test("that lacks one of its folders is refused, with the folder", () => {
    mkdirSync(join(folder, "half/cur"), { recursive: true });
    expect(() => load({ maildir: "half" })).toThrow('whose "new" cannot be read: it does not exist.');
    expect(() => load({ maildir: "one.eml" })).toThrow(
      '"cur" cannot be read: a part of its path is not a folder.',
    );
  });

  test("that has names which are not UTF-8 is read", () => {
    layOut("bytes", {});
    const name = Buffer.concat([
      Buffer.from(join(folder, "bytes/cur/2.")),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(":2,S"),
    ]);
    writeFileSync(name, "two");
    expect(load({ maildir: "bytes" })).toMatchObject([{ text: "one" }, { text: "two", flags: ["\\Seen"] }]);
  });

  test("that has keywords for letters which are none is read without them", () => {
    layOut("keywords", {
      "dovecot-keywords": "x y\n0 first\n26 late\n99999999999999999999 huge\n",
      "cur/2.a:2,ab{": "two",
    });
    expect(load({ maildir: "keywords" })[1]).toMatchObject({ keywords: ["first"] });
  });

  test("that has a list of very many messages is read", () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `${index + 1} :gone${index}\n`);
    layOut("long", { "dovecot-uidlist": `3 V1 N200001\n${lines.join("")}` });
    expect(load({ maildir: "long" })).toMatchObject([{ uid: 200_001 }]);
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
