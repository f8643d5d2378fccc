import { describe, expect, test } from "vitest";
import type { World } from "../../../runtime/index.ts";
import { runDeinitPre } from "../run_hook.ts";

const world: World = {
  users: {
    alice: {
      mailboxes: {
        Work: {
          messages: [
            { flags: ["\\Seen"] },
            {},
            { flags: ["\\Flagged", "\\Seen"], keywords: ["urgent", "later"] },
          ],
        },
      },
    },
  },
};

/** One field of a status with the items that are given. */
function field(name: string, items: string, flags = "0") {
  const script = `local s = dovecot.storage
    local status = user:mailbox("Work", ${flags}):status(${items})
    local value = status.${name}
    print(type(value) == "table" and table.concat(value, ",") or value)`;
  return runDeinitPre(script, { world }).printed[0];
}

describe("fields", () => {
  test.each([
    ["mailbox", "s.STATUS_UIDNEXT", "Work"],
    ["messages", "s.STATUS_MESSAGES", "3.0"],
    ["recent", "s.STATUS_RECENT", "3.0"],
    ["unseen", "s.STATUS_UNSEEN", "1.0"],
    ["uidvalidity", "s.STATUS_UIDVALIDITY", "1767225600.0"],
    ["uidnext", "s.STATUS_UIDNEXT", "4.0"],
    ["first_unseen_seq", "s.STATUS_FIRST_UNSEEN_SEQ", "2.0"],
    ["first_recent_uid", "s.STATUS_FIRST_RECENT_UID", "1.0"],
    ["highest_modseq", "s.STATUS_HIGHESTMODSEQ", "4.0"],
    ["highest_pvt_modseq", "s.STATUS_HIGHESTPVTMODSEQ", "0.0"],
    ["permanent_flags", "s.STATUS_PERMANENT_FLAGS", "31.0"],
    ["flags", "s.STATUS_PERMANENT_FLAGS", "31.0"],
    ["permanent_keywords", "s.STATUS_PERMANENT_FLAGS", "true"],
    ["allow_new_keywords", "s.STATUS_PERMANENT_FLAGS", "true"],
    ["nonpermanent_modseqs", "s.STATUS_HIGHESTMODSEQ", "false"],
    ["no_modseq_tracking", "s.STATUS_HIGHESTMODSEQ", "true"],
    ["have_guids", "s.STATUS_MESSAGES", "true"],
    ["have_save_guids", "s.STATUS_MESSAGES", "true"],
    ["have_only_guid128", "s.STATUS_MESSAGES", "false"],
    ["keywords", "s.STATUS_KEYWORDS", "urgent,later"],
  ])("mailbox_status.%s with %s is %s", (name, items, value) => {
    expect(field(name, items)).toBe(value);
  });

  test.each([
    ["recent", "0.0"],
    ["unseen", "0.0"],
    ["first_unseen_seq", "0.0"],
    ["highest_modseq", "0.0"],
    ["permanent_flags", "0.0"],
    ["flags", "0.0"],
    ["permanent_keywords", "false"],
    ["no_modseq_tracking", "false"],
    ["keywords", "nil"],
    ["messages", "3.0"],
    ["uidnext", "4.0"],
  ])("mailbox_status.%s that was not asked for is %s", (name, value) => {
    expect(field(name, "s.STATUS_UIDVALIDITY")).toBe(value);
  });
});

describe("mailbox flags", () => {
  test.each([
    ["permanent_flags", "0.0"],
    ["flags", "31.0"],
    ["permanent_keywords", "false"],
    ["allow_new_keywords", "false"],
  ])("mailbox_status.%s of a read-only mailbox is %s", (name, value) => {
    expect(field(name, "s.STATUS_PERMANENT_FLAGS", "s.MAILBOX_FLAG_READONLY")).toBe(value);
  });

  test("mailbox_status.nonpermanent_modseqs of an index in memory is true", () => {
    expect(field("nonpermanent_modseqs", "s.STATUS_HIGHESTMODSEQ", "s.MAILBOX_FLAG_NO_INDEX_FILES")).toBe(
      "true",
    );
  });

  test("mailbox_status.first_recent_uid moves on when recent flags are dropped", () => {
    expect(field("first_recent_uid", "s.STATUS_RECENT", "s.MAILBOX_FLAG_DROP_RECENT")).toBe("4.0");
    expect(field("recent", "s.STATUS_RECENT", "s.MAILBOX_FLAG_DROP_RECENT")).toBe("3.0");
  });

  test("mailbox_status.recent of a mailbox that drops them and was not synchronised panics", () => {
    const { session } = runDeinitPre(
      'local box = user:mailbox("INBOX", dovecot.storage.MAILBOX_FLAG_DROP_RECENT) box:open() box:status(2)',
    );
    expect(session.exitCode).toBe(134);
  });
});

describe("before the first sync", () => {
  test.each([
    ["messages", "0.0"],
    ["uidnext", "1.0"],
    ["uidvalidity", "0.0"],
    ["highest_modseq", "1.0"],
  ])("mailbox_status.%s of a mailbox that was only opened is %s", (name, value) => {
    const { printed } = runDeinitPre(
      `local b = user:mailbox("Work") b:open() print(b:status(1, 128).${name})`,
      { world },
    );
    expect(printed).toEqual([value]);
  });

  test("mailbox_status.messages without any item is 0, and a missing mailbox is no error", () => {
    const { printed } = runDeinitPre('print(user:mailbox("nosuch"):status(0).messages)');
    expect(printed).toEqual(["0.0"]);
  });
});
