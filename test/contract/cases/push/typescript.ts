// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { PushCase } from "../../push_case.ts";

const AGGREGATE = `import type { MailUser, PushHooks } from "dovescript";

export default {
  dovecot_lua_notify_begin_txn(user) {
    return { user, uids: [] };
  },
  dovecot_lua_notify_event_message_new(context, event) {
    if (event.mailbox === "INBOX") context.uids.push(event.uid);
  },
  dovecot_lua_notify_event_flags_set(context, event) {
    dovecot.i_info(\`\${event.uid}: \${event.flags.join(" ")} \${event.keywords.length} for \${context.user.username}\`);
  },
  dovecot_lua_notify_event_message_expunge(_context, event) {
    dovecot.i_info(\`\${event.name} \${event.uid} of \${event.mailbox}\`);
  },
  dovecot_lua_notify_end_txn({ user, uids }, success) {
    if (!success || uids.length === 0) return;
    using inbox = user.mailbox("INBOX");
    inbox.sync();
    const { unseen } = inbox.status(dovecot.storage.STATUS_UNSEEN);
    dovecot.event().set_name("new_mail").add_int("unseen", unseen).log_info(\`\${uids.length} new, \${unseen} unseen\`);
  },
} satisfies PushHooks<{ user: MailUser; uids: number[] }>;
`;

const BOTH = `import type { MailHooks, PushHooks } from "dovescript";

let count = 0;

export default {
  mail_user_created(user) {
    dovecot.i_info(\`hello \${user.username}\`);
  },
  dovecot_lua_notify_begin_txn() {},
  dovecot_lua_notify_event_message_append(_context, { subject, from_display_name, date, tz }) {
    count++;
    dovecot.i_info(\`\${subject ?? "none"} from \${from_display_name} at \${date} \${tz}\`);
  },
  dovecot_lua_notify_end_txn(_context, success) {
    dovecot.i_info(\`\${count} \${success}\`);
  },
} satisfies MailHooks & PushHooks;
`;

/** Programs that are compiled for each release. */
export const typescript: readonly PushCase[] = [
  {
    title: "a compiled push script over ten actions",
    covers: ["dovecot_lua_notify_begin_txn"],
    typescript: AGGREGATE,
    actions: [
      "dovecot-lda -d alice < small.eml",
      "lmtp alice < small.eml",
      "flags add -u alice '\\Seen' mailbox INBOX uid 1",
      "flags add -u alice 'urgent work' mailbox INBOX all",
      "imap alice SELECT INBOX; STORE 2 +FLAGS (\\Flagged); STORE 2 -FLAGS (urgent)",
      "mailbox create -u alice Archive",
      "move -u alice Archive mailbox INBOX uid 1",
      "dovecot-lda -d alice < small.eml",
      "flags replace -u alice '\\Deleted' mailbox INBOX all",
      "expunge -u alice mailbox INBOX deleted",
      "mailbox delete -u alice Archive",
    ],
  },
  {
    title: "a compiled script for mail_lua and push",
    covers: ["dovecot_lua_notify_begin_txn"],
    typescript: BOTH,
    actions: ["save -u alice < small.eml", "imap alice APPEND INBOX < small.eml; APPEND INBOX < small.eml"],
  },
];
