import type { LuaState } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { pushTable, setText, setTextList } from "../engine/values.ts";
import type { MailboxStatus } from "../server/storage/mailbox_status.ts";
import { type Fields, fieldSetter } from "./fields.ts";

/** The fields that are always there. */
export const fields = {
  messages: (status) => status.messages,
  recent: (status) => status.recent,
  unseen: (status) => status.unseen,
  uidvalidity: (status) => status.uidvalidity,
  uidnext: (status) => status.uidnext,
  first_unseen_seq: (status) => status.first_unseen_seq,
  first_recent_uid: (status) => status.first_recent_uid,
  highest_modseq: (status) => status.highest_modseq,
  highest_pvt_modseq: (status) => status.highest_pvt_modseq,
  permanent_flags: (status) => status.permanent_flags,
  flags: (status) => status.flags,
  permanent_keywords: (status) => status.permanent_keywords,
  allow_new_keywords: (status) => status.allow_new_keywords,
  nonpermanent_modseqs: (status) => status.nonpermanent_modseqs,
  no_modseq_tracking: (status) => status.no_modseq_tracking,
  have_guids: (status) => status.have_guids,
  have_save_guids: (status) => status.have_save_guids,
  have_only_guid128: (status) => status.have_only_guid128,
} satisfies Fields<MailboxStatus>;

const setFields = fieldSetter<MailboxStatus>(fields);
const MAILBOX = new Name("mailbox");
const KEYWORDS = new Name("keywords");

/** The fields that have a shape of their own. */
export const shapedFields = ["mailbox", "keywords"] as const;

/** [-0, +1] Pushes the status of a mailbox: a table without metatable. */
export function pushMailboxStatus(L: LuaState, vname: string, status: MailboxStatus): void {
  pushTable(L);
  setText(L, MAILBOX, vname);
  setFields(L, status);
  if (status.keywords !== undefined) setTextList(L, KEYWORDS, status.keywords);
}
