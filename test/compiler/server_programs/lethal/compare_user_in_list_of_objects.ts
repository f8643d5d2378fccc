import type { MailHooks } from "dovescript";

interface Named {
  readonly username: string;
}

const reserved: Named[] = [{ username: "root" }, { username: "admin" }];

export default {
  mail_user_created(user) {
    if (reserved.includes(user)) dovecot.i_info("reserved");
  },
} satisfies MailHooks;
