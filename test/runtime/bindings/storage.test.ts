import { expect, test } from "vitest";
import { runCreated } from "../run_hook.ts";

test.each([
  ["STATUS_MESSAGES", 0x01],
  ["STATUS_RECENT", 0x02],
  ["STATUS_UIDNEXT", 0x04],
  ["STATUS_UIDVALIDITY", 0x08],
  ["STATUS_UNSEEN", 0x10],
  ["STATUS_FIRST_UNSEEN_SEQ", 0x20],
  ["STATUS_KEYWORDS", 0x40],
  ["STATUS_HIGHESTMODSEQ", 0x80],
  ["STATUS_PERMANENT_FLAGS", 0x200],
  ["STATUS_FIRST_RECENT_UID", 0x400],
  ["STATUS_HIGHESTPVTMODSEQ", 0x2000],
  ["MAILBOX_FLAG_READONLY", 0x01],
  ["MAILBOX_FLAG_SAVEONLY", 0x02],
  ["MAILBOX_FLAG_DROP_RECENT", 0x04],
  ["MAILBOX_FLAG_NO_INDEX_FILES", 0x10],
  ["MAILBOX_FLAG_KEEP_LOCKED", 0x20],
  ["MAILBOX_FLAG_IGNORE_ACLS", 0x100],
  ["MAILBOX_SYNC_FLAG_FULL_READ", 0x01],
  ["MAILBOX_SYNC_FLAG_FULL_WRITE", 0x02],
  ["MAILBOX_SYNC_FLAG_FAST", 0x04],
  ["MAILBOX_SYNC_FLAG_NO_EXPUNGES", 0x08],
  ["MAILBOX_SYNC_FLAG_FIX_INCONSISTENT", 0x40],
  ["MAILBOX_SYNC_FLAG_EXPUNGE", 0x80],
  ["MAILBOX_SYNC_FLAG_FORCE_RESYNC", 0x100],
])("dovecot.storage.%s is the float %d", (name, value) => {
  expect(runCreated(`print(dovecot.storage.${name})`).printed).toEqual([`${value}.0`]);
});

test.each([
  ["MAILBOX_ATTRIBUTE_PREFIX_DOVECOT", "vendor/vendor.dovecot/"],
  ["MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT", "vendor/vendor.dovecot/pvt/"],
  ["MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT_SERVER", "vendor/vendor.dovecot/pvt/server/"],
])("dovecot.storage.%s is the text %s", (name, value) => {
  expect(runCreated(`print(dovecot.storage.${name})`).printed).toEqual([value]);
});

test.each(["MAILBOX_FLAG_AUTO_CREATE", "MAILBOX_FLAG_AUTO_SUBSCRIBE"])(
  "dovecot.storage.%s is nil in Debian's 2.3.19.1",
  (name) => {
    expect(runCreated(`print(dovecot.storage.${name})`).printed).toEqual(["nil"]);
  },
);

test("dovecot.storage has constants and nothing else", () => {
  const count =
    "local n = 0 for _ in pairs(dovecot.storage) do n = n + 1 end print(n, dovecot.storage.nosuch)";
  expect(runCreated(count).printed).toEqual(["27\tnil"]);
});
