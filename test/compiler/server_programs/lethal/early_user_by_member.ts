import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

interface Seen {
  user: EarlyMailUser | undefined;
}

function see(seen: Seen, user: EarlyMailUser): void {
  seen.user = user;
}

export default {
  mail_user_created(user) {
    const whole: { user: MailUser | undefined } = { user: undefined };
    see(whole, user);
    dovecot.i_info(whole.user?.metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;
