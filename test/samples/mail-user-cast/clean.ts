import type { EarlyMailUser, MailHooks, MailUser } from "dovescript";

function isThere(user: MailUser | undefined): user is MailUser {
  return user !== undefined;
}

function first<T>(values: readonly T[]): T {
  return values[0] as T;
}

function nameOf(user: MailUser): string {
  return (user as EarlyMailUser).username;
}

export default {
  mail_user_created(user) {
    dovecot.i_info(first([user]).username);
  },
  mail_user_deinit_pre(user) {
    const users = [user, undefined].filter(isThere);
    dovecot.i_info(first(users).metadata_get("/private/theme") ?? nameOf(user));
  },
} satisfies MailHooks;
