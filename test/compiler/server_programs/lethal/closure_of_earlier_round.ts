import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const reports: (() => void)[] = [];
    for (const name of ["INBOX", "Archive"]) {
      using box = user.mailbox(name);
      for (const report of reports) report();
      reports.push(() => box.sync());
    }
  },
} satisfies MailHooks;
