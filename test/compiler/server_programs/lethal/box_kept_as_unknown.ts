import type { MailHooks } from "dovescript";

let last: unknown;

function remember(value: unknown): void {
  last = value;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    remember(user.mailbox("INBOX"));
  },
  mail_user_deinit() {
    dovecot.i_info(last === undefined ? "none" : "some");
  },
} satisfies MailHooks;
