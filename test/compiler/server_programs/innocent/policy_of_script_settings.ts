// For 2.4.1, 2.4.5.
import { type MailHooks, refuse } from "dovescript";

let policy = "open";

export default {
  script_init(settings) {
    policy = settings["policy"] ?? policy;
  },
  mail_user_created(user) {
    if (policy === "closed") return refuse("closed");
    dovecot.i_info(`${user.username}: ${policy}`);
  },
} satisfies MailHooks;
