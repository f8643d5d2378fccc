import { type MailHooks, refuse } from "dovescript";

export default {
  mail_user_created(user) {
    if (user.plugin_getenv("policy") === "open") return;
    return refuse("closed");
  },
} satisfies MailHooks;
