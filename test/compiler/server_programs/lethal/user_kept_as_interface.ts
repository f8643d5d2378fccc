import type { MailHooks } from "dovescript";

interface Named {
  readonly username: string;
}

const seen: Named[] = [];

export default {
  mail_user_created(user) {
    seen.push(user);
  },
  mail_user_deinit() {
    dovecot.i_info(seen.map(({ username }) => username).join());
  },
} satisfies MailHooks;
