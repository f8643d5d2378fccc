import type { MailHooks } from "dovescript";

interface Named {
  readonly username: string;
}

const nobody: Named = { username: "nobody" };

export default {
  mail_user_created(user) {
    const named: Named = user;
    dovecot.i_info(named === nobody ? "nobody" : named.username);
  },
} satisfies MailHooks;
