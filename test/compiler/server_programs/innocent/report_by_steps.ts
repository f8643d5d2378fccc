import type { MailUser, MailHooks } from "dovescript";

interface Step {
  readonly title: string;
  run(user: MailUser): string;
}

const steps: readonly Step[] = [
  { title: "home", run: (user) => user.home ?? "none" },
  {
    title: "messages",
    run(user) {
      using inbox = user.mailbox("INBOX");
      return `${inbox.status(dovecot.storage.STATUS_MESSAGES).messages}`;
    },
  },
];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const { title, run } of steps) dovecot.i_info(`${title}: ${run(user)}`);
  },
} satisfies MailHooks;
