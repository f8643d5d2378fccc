import { describe, expect, test } from "vitest";
import { Dovecot, type Mail, type Session } from "../../../runtime/index.ts";

/** A session with a script that mails can be pushed into. */
function start(body: string) {
  const dovecot = new Dovecot();
  const script = `function mail_user_created() end function check(a, b) ${body} end`;
  const session = dovecot.login("alice", { script });
  return { session, call: (...mails: Mail[]) => callCheck(session, mails) };
}

function callCheck({ script }: Session, mails: readonly Mail[]) {
  if (script === undefined) throw new Error("the script was not kept");
  return script.call("check", ...mails.map((mail) => script.pushMail(mail)));
}

function mailOf(session: Session, uid: number, name = "INBOX"): Mail {
  return { mailbox: session.user.mailbox(name), uid, seq: uid, expunged: false };
}

describe("fields", () => {
  test.each([
    ["seq", "2.0"],
    ["uid", "2.0"],
    ["expunged", "false"],
    ["mailbox", "INBOX"],
  ])("mail.%s is %s", (name, value) => {
    const { session, call } = start(`return tostring(a.${name})`);
    expect(call(mailOf(session, 2))).toEqual([value]);
  });
});

describe("operators", () => {
  test("tostring(mail) is its mailbox and UID", () => {
    const { session, call } = start("return tostring(a)");
    expect(call(mailOf(session, 2))).toEqual(["<INBOX:UID 2>"]);
  });

  test("mail == is true when the UIDs differ, in the same mailbox", () => {
    const { session, call } = start("return a == b");
    expect(call(mailOf(session, 1), mailOf(session, 2))).toEqual([true]);
    expect(call(mailOf(session, 1), mailOf(session, 1))).toEqual([false]);
    expect(call(mailOf(session, 1), mailOf(session, 2, "Archive"))).toEqual([false]);
  });

  test("mail < compares UIDs, and raises across mailboxes", () => {
    const { session, call } = start("return a < b");
    expect(call(mailOf(session, 1), mailOf(session, 2))).toEqual([true]);
    expect(() => call(mailOf(session, 1), mailOf(session, 2, "Archive"))).toThrow(
      "For lt, Mail can only be compared within same mailbox",
    );
  });

  test("mail <= compares UIDs, and raises across mailboxes", () => {
    const { session, call } = start("return a <= b");
    expect(call(mailOf(session, 2), mailOf(session, 2))).toEqual([true]);
    expect(() => call(mailOf(session, 1), mailOf(session, 2, "Archive"))).toThrow(
      "For le, mails can only be within same mailbox",
    );
  });

  test("mail < crashes for a table that is no object", () => {
    const { session, call } = start("return a < {}");
    expect(() => call(mailOf(session, 1))).toThrow(expect.objectContaining({ exitCode: 139 }));
  });
});
