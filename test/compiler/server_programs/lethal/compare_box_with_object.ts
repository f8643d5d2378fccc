import type { MailHooks } from "dovescript";

interface Named {
  readonly vname: string;
}

const nothing: Named = { vname: "" };

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    const named: Named = inbox;
    dovecot.i_info(named === nothing ? "nothing" : named.vname);
  },
} satisfies MailHooks;
