import type { EarlyMailUser, MailHooks } from "dovescript";

const logins = new Map<string, number>();

function domainOf({ username }: EarlyMailUser): string {
  const at = username.indexOf("@");
  return at < 0 ? "local" : username.slice(at + 1);
}

export default {
  mail_user_created(user) {
    const domain = domainOf(user);
    logins.set(domain, (logins.get(domain) ?? 0) + 1);
  },
  mail_user_deinit(user) {
    dovecot.i_info(`${user.username}: ${logins.get(domainOf(user)) ?? 0} logins`);
  },
} satisfies MailHooks;
