import type { EarlyMailUser, MailHooks, MailUser } from "dovescript";

function isWhole(user: EarlyMailUser): user is MailUser {
  return user.service === "imap";
}

export default {
  mail_user_created(user) {
    if (isWhole(user)) dovecot.i_info(user.metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;
