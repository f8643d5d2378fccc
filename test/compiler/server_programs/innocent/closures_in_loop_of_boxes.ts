import type { MailHooks } from "dovescript";

class Job {
  constructor(private readonly action: () => void) {}

  run(): void {
    this.action();
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const name of ["INBOX", "Archive"]) {
      using box = user.mailbox(name);
      const job = new Job(() => box.sync());
      job.run();
      let report = (): void => {};
      report = () => dovecot.i_info(`${box.vname} is synced`);
      report();
      box.close();
    }
  },
} satisfies MailHooks;
