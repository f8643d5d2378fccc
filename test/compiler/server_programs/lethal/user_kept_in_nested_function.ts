import type { EarlyMailUser, MailHooks } from "dovescript";

function tracker(): (user: EarlyMailUser) => number {
  const users: EarlyMailUser[] = [];
  return (user) => users.push(user);
}

const track = tracker();

export default {
  mail_user_created(user) {
    dovecot.i_info(`${track(user)} logins`);
  },
} satisfies MailHooks;
