import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

interface Step {
  run(user: EarlyMailUser): void;
}

const steps: Step[] = [
  {
    run(user: MailUser) {
      dovecot.i_info(user.metadata_get("/private/theme") ?? "none");
    },
  },
];

export default {
  mail_user_created(user) {
    for (const step of steps) step.run(user);
  },
} satisfies MailHooks;
