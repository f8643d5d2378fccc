import { type EarlyMailUser, type MailHooks, refuse } from "dovescript";

const allowed: Readonly<Record<string, readonly string[]>> = {
  imap: ["alice", "bob"],
  pop3: ["bob"],
};

function mayUse(user: EarlyMailUser): boolean {
  const names = allowed[user.service];
  return names === undefined || names.includes(user.username);
}

export default {
  mail_user_created(user) {
    if (!mayUse(user)) return refuse(`${user.username} may not use ${user.service}`);
    dovecot.i_info(`${user.username} may use ${user.service}`);
  },
} satisfies MailHooks;
