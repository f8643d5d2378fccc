import type { MailUser, MailHooks } from "dovescript";

function cast<T>(value: unknown): T {
  return value as T;
}

export default {
  mail_user_created(user) {
    dovecot.i_info(cast<MailUser>(user).metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;
