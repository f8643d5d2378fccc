import type { MailHooks } from "dovescript";

const template = "{user} has {count} messages in {box}";

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    const count = `${inbox.status(dovecot.storage.STATUS_MESSAGES).messages}`;
    dovecot.i_info(fill(template, { user: user.username, count, box: inbox.vname }));
  },
} satisfies MailHooks;
