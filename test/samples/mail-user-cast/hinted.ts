import type { EarlyMailUser, MailHooks, MailUser } from "dovescript";

function logTheme(user: MailUser): void {
  dovecot.i_info(user.metadata_get("/private/theme") ?? "none");
}

function isAsked(user: EarlyMailUser): boolean {
  return user.service === "imap";
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    if (isAsked(user)) logTheme(user);
  },
} satisfies MailHooks;
