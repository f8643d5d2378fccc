import type { MailHooks } from "dovescript";

interface Named {
  readonly vname: string;
}

const seen: Named[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    seen.push(user.mailbox("INBOX"));
  },
  mail_user_deinit() {
    dovecot.i_info(seen.map(({ vname }) => vname).join());
  },
} satisfies MailHooks;
