import type { MailHooks } from "dovescript";

const MAILBOXES = ["INBOX", "Archive"];

export default {
  mail_user_created() {},

  mail_user_deinit_pre(user) {
    const counts = new Map<string, number>();
    for (const name of MAILBOXES) {
      using mailbox = user.mailbox(name);
      mailbox.sync();
      for (const keyword of mailbox.status(dovecot.storage.STATUS_KEYWORDS).keywords) {
        counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
      }
    }
    for (const [keyword, count] of counts) {
      dovecot.i_info(`${keyword.padEnd(10, ".")} known in ${count} mailboxes`);
    }
    if (!counts.has("$Junk")) dovecot.i_debug("nothing was marked as junk");
  },
} satisfies MailHooks;
