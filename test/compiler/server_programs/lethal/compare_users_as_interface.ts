import type { MailHooks } from "dovescript";

interface Named {
  readonly username: string;
}

function isSame(first: Named, second: Named): boolean {
  return first === second;
}

let last: Named = { username: "nobody" };

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    last = user;
  },
  mail_user_deinit(user) {
    dovecot.i_info(isSame(last, user) ? "same" : "other");
  },
} satisfies MailHooks;
