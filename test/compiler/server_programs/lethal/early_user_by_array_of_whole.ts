import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

function addTo(users: EarlyMailUser[], user: EarlyMailUser): void {
  users.push(user);
}

export default {
  mail_user_created(user) {
    const whole: MailUser[] = [];
    addTo(whole, user);
    for (const each of whole) dovecot.i_info(each.metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;
