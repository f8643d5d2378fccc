import { Panic } from "../process/death.ts";
import type { Mailbox } from "./mailbox.ts";
import { buildList } from "./mailbox_list.ts";
import { verifyName } from "./mailbox_name.ts";
import type { StoredMailbox } from "./stored_mailbox.ts";

/** `STATUS_…` bits that fill something in. */
const RECENT = 0x02;
const UNSEEN = 0x10;
const FIRST_UNSEEN_SEQ = 0x20;
const KEYWORDS = 0x40;
const HIGHESTMODSEQ = 0x80;
const PERMANENT_FLAGS = 0x200;

/** `MAILBOX_FLAG_…` bits that show in a status. */
const READONLY = 0x01;

/** \Answered, \Flagged, \Deleted, \Seen and \Draft as bits. */
const ALL_FLAGS = 0x1f;

/** The status of a mailbox. What was not asked for is 0 or false; keywords are absent. */
export interface MailboxStatus {
  messages: number;
  recent: number;
  unseen: number;
  uidvalidity: number;
  uidnext: number;
  first_unseen_seq: number;
  first_recent_uid: number;
  highest_modseq: number;
  highest_pvt_modseq: number;
  permanent_flags: number;
  flags: number;
  permanent_keywords: boolean;
  allow_new_keywords: boolean;
  nonpermanent_modseqs: boolean;
  no_modseq_tracking: boolean;
  have_guids: boolean;
  have_save_guids: boolean;
  have_only_guid128: boolean;
  keywords?: readonly string[];
}

/** The status of a mailbox: opens and synchronises it first unless it is open. */
export function mailboxStatus(mailbox: Mailbox, items: number): MailboxStatus {
  const status = defaults();
  if (!mailbox.isOpen) verifyName(mailbox.vname, mailbox.namespace);
  // Without an item the server does not even open the mailbox.
  if (items === 0 && mailbox.namespace.usable) return status;
  buildList(mailbox);
  const stored = mailbox.isOpen ? mailbox.open() : mailbox.syncFast();
  fillCounts(status, mailbox, items);
  if (items & HIGHESTMODSEQ) fillModseq(status, mailbox, stored);
  if (items & PERMANENT_FLAGS) fillFlags(status, mailbox);
  if (items & KEYWORDS) status.keywords = mailbox.index.isBuilt ? stored.keywords : [];
  return status;
}

function defaults(): MailboxStatus {
  return {
    messages: 0,
    recent: 0,
    unseen: 0,
    uidvalidity: 0,
    uidnext: 0,
    first_unseen_seq: 0,
    first_recent_uid: 0,
    highest_modseq: 0,
    highest_pvt_modseq: 0,
    permanent_flags: 0,
    flags: 0,
    permanent_keywords: false,
    allow_new_keywords: false,
    nonpermanent_modseqs: false,
    no_modseq_tracking: false,
    have_guids: true,
    have_save_guids: true,
    have_only_guid128: false,
  };
}

/** Until the first sync there is an empty index. */
function fillCounts(status: MailboxStatus, mailbox: Mailbox, items: number): void {
  const stored = mailbox.open();
  const { isBuilt } = mailbox.index;
  const messages = isBuilt ? stored.messages : [];
  status.messages = messages.length;
  status.uidvalidity = isBuilt ? stored.uidvalidity : 0;
  status.uidnext = isBuilt ? stored.uidnext : 1;
  status.first_recent_uid = mailbox.index.firstRecentUid;
  if (items & RECENT) status.recent = recentCount(mailbox, stored);
  const unseen = messages
    .map((message, index) => (message.flags.has("\\Seen") ? 0 : index + 1))
    .filter(Boolean);
  if (items & UNSEEN) status.unseen = unseen.length;
  if (items & FIRST_UNSEEN_SEQ) status.first_unseen_seq = unseen[0] ?? 0;
}

function recentCount(mailbox: Mailbox, stored: StoredMailbox): number {
  if (mailbox.dropsRecent) {
    if (!mailbox.isSynced) throw new Panic("recent-before-sync");
  } else {
    for (const uid of stored.recentUids(mailbox.index)) mailbox.recent.add(uid);
  }
  return mailbox.recent.size;
}

function fillModseq(status: MailboxStatus, mailbox: Mailbox, stored: StoredMailbox): void {
  status.highest_modseq = stored.highestModseq(mailbox.index);
  status.no_modseq_tracking = true;
  status.nonpermanent_modseqs = mailbox.hasIndexInMemory;
}

function fillFlags(status: MailboxStatus, mailbox: Mailbox): void {
  status.flags = ALL_FLAGS;
  if (mailbox.flags & READONLY) return;
  status.permanent_flags = ALL_FLAGS;
  status.permanent_keywords = true;
  status.allow_new_keywords = true;
}
