import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../../runtime/index.ts";

function startSession() {
  const dovecot = new Dovecot();
  const { user } = dovecot.login("alice", { script: "function mail_user_created() end" });
  return { dovecot, user };
}

describe("Mailbox", () => {
  test("free takes the object off the user's list, and a second one does nothing", () => {
    const { user } = startSession();
    const mailbox = user.mailbox("INBOX");
    expect(user.mailboxes).toEqual([mailbox]);
    mailbox.free();
    mailbox.free();
    expect(user.mailboxes).toEqual([]);
  });

  test("a change of metadata moves the modseq of the index that made it", () => {
    const { user } = startSession();
    const [first, second, inMemory] = [
      user.mailbox("INBOX"),
      user.mailbox("INBOX"),
      user.mailbox("INBOX", 0x10),
    ];
    for (const mailbox of [first, second, inMemory]) mailbox.sync();
    first.attributes.set("/private/a", "1");
    inMemory.attributes.set("/private/a", "2");
    inMemory.attributes.set("/private/a", "3");
    const modseqs = [first, second, inMemory].map((mailbox) => mailbox.open().highestModseq(mailbox.index));
    expect(modseqs).toEqual([3, 3, 4]);
  });

  test("equals sees through the spelling of INBOX", () => {
    const { user } = startSession();
    expect(user.mailbox("inbox").equals(user.mailbox("INBOX"))).toBe(true);
    expect(user.mailbox("a").equals(user.mailbox("b"))).toBe(false);
  });
});
