import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

function hasBoxes(user: EarlyMailUser): user is MailUser {
  return "mailbox" in user;
}

export default {
  mail_user_created(user) {
    if (hasBoxes(user)) dovecot.i_info(user.metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;
