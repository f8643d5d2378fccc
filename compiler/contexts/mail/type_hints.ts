import type { TypeHint } from "../type_hint.ts";

const tooEarlyOrLate =
  "The server process panics when it is used here: in mail_user_created the user's namespaces do not exist yet, and in " +
  "mail_user_deinit they are gone. Do it in mail_user_deinit_pre.";

const needNamespaces = ["mailbox", "metadata_get", "metadata_set", "metadata_unset", "metadata_list"];

/** The item that fills each field of a status. */
const statusItems = {
  messages: "STATUS_MESSAGES",
  recent: "STATUS_RECENT",
  unseen: "STATUS_UNSEEN",
  uidvalidity: "STATUS_UIDVALIDITY",
  uidnext: "STATUS_UIDNEXT",
  first_unseen_seq: "STATUS_FIRST_UNSEEN_SEQ",
  first_recent_uid: "STATUS_FIRST_RECENT_UID",
  keywords: "STATUS_KEYWORDS",
  highest_modseq: "STATUS_HIGHESTMODSEQ",
  nonpermanent_modseqs: "STATUS_HIGHESTMODSEQ",
  no_modseq_tracking: "STATUS_HIGHESTMODSEQ",
  highest_pvt_modseq: "STATUS_HIGHESTPVTMODSEQ",
  permanent_flags: "STATUS_PERMANENT_FLAGS",
  flags: "STATUS_PERMANENT_FLAGS",
  permanent_keywords: "STATUS_PERMANENT_FLAGS",
  allow_new_keywords: "STATUS_PERMANENT_FLAGS",
};

/** Hints for errors that the declarations of users and mailboxes raise on behalf of the server. */
export const typeHints: readonly TypeHint[] = [
  {
    kind: "absent-member",
    topic: "early-mailbox",
    types: ["EarlyMailUser", "LateMailUser"],
    hints: Object.fromEntries(needNamespaces.map((member) => [member, tooEarlyOrLate])),
  },
  {
    kind: "absent-member",
    topic: "unasked-status",
    types: ["MailboxStatus", "MailboxStatusFields"],
    hints: Object.fromEntries(
      Object.entries(statusItems).map(([field, item]) => [
        field,
        `Ask for it: \`status(dovecot.storage.${item})\`. What was not asked for would be 0 or false.`,
      ]),
    ),
  },
  {
    kind: "unfit-value",
    topic: "status-item",
    types: ["StatusItem"],
    hint: "Status items are constants: `status(dovecot.storage.STATUS_MESSAGES)`.",
  },
  {
    kind: "unfit-value",
    topic: "metadata-key",
    types: ["MetadataKey"],
    hint: "A metadata key begins with /private/ or /shared/; the server raises an error for any other.",
  },
];
