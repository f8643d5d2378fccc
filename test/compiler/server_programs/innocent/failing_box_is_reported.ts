import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const failed: string[] = [];
    for (const name of ["INBOX", "Missing", "Archive"]) {
      using box = user.mailbox(name);
      try {
        box.sync();
      } catch (error) {
        failed.push(name);
        dovecot.i_warning(error instanceof Error ? error.message : "unknown problem");
      }
    }
    dovecot.i_info(`failed: ${failed.join(", ")}`);
  },
} satisfies MailHooks;
