import type { Mailbox, MailHooks } from "dovescript";

interface Step {
  run(box: Mailbox): void;
}

const steps: Step[] = [
  { run: (box) => box.sync() },
  { run: (box) => box.free() },
  { run: (box) => dovecot.i_info(`${box}`) },
];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    for (const step of steps) step.run(box);
  },
} satisfies MailHooks;
