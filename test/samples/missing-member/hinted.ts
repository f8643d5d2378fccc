import type { MailHooks } from "dovescript";

let policy: string | undefined;

export default {
  script_init(settings) {
    policy = settings["login_policy"];
  },
  mail_user_created() {
    dovecot.i_info(policy ?? "none");
  },
} satisfies MailHooks;
