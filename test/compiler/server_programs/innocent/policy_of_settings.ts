// For 2.3.13, 2.3.19.1.
import { type MailHooks, refuse } from "dovescript";

const closed: ReadonlySet<string> = new Set(["closed", "frozen"]);

export default {
  mail_user_created(user) {
    const policy = user.plugin_getenv("policy");
    if (policy !== undefined && closed.has(policy)) return refuse(`policy ${policy}`);
    dovecot.i_info(`policy ${policy ?? "none"}`);
  },
} satisfies MailHooks;
