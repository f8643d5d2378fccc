import type { PushCase } from "../../push_case.ts";
import { DUMP, EVENTS } from "./lua.ts";

const HOOKS = [
  "dovecot_lua_notify_begin_txn",
  "dovecot_lua_notify_end_txn",
  ...EVENTS.map((event) => `dovecot_lua_notify_event_${event}`),
];

const acted = (title: string, actions: readonly string[], more: Partial<PushCase> = {}): PushCase => ({
  title: `the transactions of ${title}`,
  covers: HOOKS,
  lua: DUMP,
  actions,
  ...more,
});

const THREE = ["save -u alice < small.eml", "save -u alice < small.eml", "save -u alice < small.eml"];

/** Which transactions and which events each action has. */
export const actions: readonly PushCase[] = [
  acted("a delivery with dovecot-lda", [
    "dovecot-lda -d alice < small.eml",
    "dovecot-lda -d alice -f ann@example.org < small.eml",
  ]),
  acted("a delivery with LMTP", ["lmtp alice < small.eml"]),
  acted("a delivery with LMTP to two users", ["lmtp alice,bob < small.eml"], {
    world: { users: { alice: {}, bob: {} } },
  }),
  acted("a delivery to a mailbox", ["dovecot-lda -d alice -m Work < small.eml"], {
    world: { users: { alice: { mailboxes: { Work: {} } } } },
  }),
  acted("a delivery to a mailbox that does not exist", ["dovecot-lda -d alice -m Work < small.eml"]),
  acted("a delivery that creates its mailbox", ["dovecot-lda -d alice -m Work < small.eml"], {
    world: { lda_mailbox_autocreate: true },
  }),
  acted("doveadm save", ["save -u alice < small.eml", "save -u alice -m INBOX < small.eml"]),
  acted("doveadm flags add", [
    ...THREE,
    "flags add -u alice '\\Flagged' mailbox INBOX uid 1",
    "flags add -u alice 'k1 k2' mailbox INBOX uid 1,3",
    "flags add -u alice '\\Seen k3' mailbox INBOX all",
    "flags add -u alice '\\Seen' mailbox INBOX all",
  ]),
  acted("doveadm flags remove and replace", [
    ...THREE,
    "flags add -u alice '\\Seen \\Flagged k1 k2' mailbox INBOX all",
    "flags remove -u alice '\\Seen' mailbox INBOX 1",
    "flags remove -u alice 'k1' mailbox INBOX 2:3",
    "flags replace -u alice '\\Deleted z' mailbox INBOX uid 2",
    "flags replace -u alice '\\Answered \\Draft' mailbox INBOX uid 3",
  ]),
  acted("doveadm expunge", [
    ...THREE,
    "expunge -u alice mailbox INBOX uid 2",
    "expunge -u alice mailbox INBOX all",
  ]),
  acted("doveadm mailbox create, subscribe, rename, unsubscribe and delete", [
    "mailbox create -u alice A",
    "mailbox subscribe -u alice A",
    "mailbox subscribe -u alice A",
    "mailbox rename -u alice A B",
    "mailbox unsubscribe -u alice A",
    "mailbox delete -u alice B",
  ]),
  acted("doveadm mailbox create -s and delete -s", [
    "mailbox create -u alice -s A",
    "mailbox delete -u alice -s A",
  ]),
  acted("doveadm mailbox create of several levels", [
    "mailbox create -u alice A/B A/C",
    "mailbox rename -u alice A/B D/E",
  ]),
  acted("doveadm mailbox delete with messages", [
    "mailbox create -u alice A",
    "save -u alice -m A < small.eml",
    "save -u alice -m A < small.eml",
    "mailbox delete -u alice A",
  ]),
  acted("doveadm copy and move", [
    ...THREE,
    "mailbox create -u alice A",
    "flags add -u alice '\\Seen k' mailbox INBOX uid 2",
    "copy -u alice A mailbox INBOX all",
    "move -u alice A mailbox INBOX uid 2:3",
  ]),
  acted("IMAP APPEND", [
    "imap alice APPEND INBOX < small.eml; APPEND INBOX (\\Seen k) < small.eml",
    "imap alice APPEND INBOX (\\Seen) < small.eml (\\Flagged) < small.eml",
  ]),
  acted("IMAP APPEND with a broken second part", ["imap alice APPEND INBOX < small.eml bad; NOOP"]),
  acted("IMAP STORE", [
    ...THREE,
    "imap alice SELECT INBOX; STORE 1 +FLAGS (\\Seen); STORE 1:3 FLAGS (\\Flagged k); STORE 2 -FLAGS (k); UID STORE 3 -FLAGS.SILENT (\\Flagged)",
  ]),
  acted("IMAP FETCH", [
    ...THREE,
    "imap alice SELECT INBOX; FETCH 1 BODY.PEEK[]; FETCH 1:2 BODY[]; FETCH 1 FLAGS",
  ]),
  acted("IMAP COPY and MOVE", [
    ...THREE,
    "imap alice CREATE A; SELECT INBOX; COPY 1:2 A; MOVE 2:3 A; UID MOVE 1 A",
  ]),
  acted("IMAP COPY to a mailbox that does not exist", [
    ...THREE,
    "imap alice SELECT INBOX; COPY 1 None; APPEND None < small.eml",
  ]),
  acted("IMAP EXPUNGE and CLOSE", [
    ...THREE,
    "imap alice SELECT INBOX; STORE 1,3 +FLAGS (\\Deleted); EXPUNGE; STORE 1 +FLAGS (\\Deleted); CLOSE",
  ]),
  acted("IMAP commands on mailboxes", [
    'imap alice CREATE A; CREATE A; SUBSCRIBE A; RENAME A "B C"; UNSUBSCRIBE A; DELETE "B C"; LIST "" *; STATUS INBOX (MESSAGES)',
  ]),
  acted("IMAP commands with a name that is not ASCII", ["imap alice CREATE a&AOk-b; DELETE a&AOk-b"]),
  acted("many messages at once", [
    ...THREE,
    ...THREE,
    ...THREE,
    ...THREE,
    "flags add -u alice '\\Seen' mailbox INBOX all",
    "expunge -u alice mailbox INBOX all",
  ]),
];
