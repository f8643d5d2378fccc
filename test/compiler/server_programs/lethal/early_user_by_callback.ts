import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

type Work = (user: MailUser) => string;

class Runner {
  run(work: Work, user: EarlyMailUser): string {
    const whole: { readonly work: (user: EarlyMailUser) => string } = { work: work as never };
    return whole.work(user);
  }
}

export default {
  mail_user_created(user) {
    dovecot.i_info(new Runner().run((each) => each.metadata_get("/private/theme") ?? "none", user));
  },
} satisfies MailHooks;
