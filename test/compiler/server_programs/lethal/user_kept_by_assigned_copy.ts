import type { MailHooks } from "dovescript";

let kept: { readonly username: string } | undefined;

export default {
  mail_user_created(user) {
    kept = Object.assign({ count: 1 }, user);
  },
  mail_user_deinit() {
    dovecot.i_info(kept?.username ?? "none");
  },
} satisfies MailHooks;
