import { type MailHooks, refuse } from "dovescript";
import { Limits } from "./several_modules/limits.ts";
import { PolicyError } from "./several_modules/policy_error.ts";

export default {
  mail_user_created(user) {
    try {
      const limits = new Limits(user.plugin_getenv("limits") ?? "");
      limits.demand(user.service, 1);
      dovecot.i_info(`${user.username} may open ${limits.of(user.service)} sessions of ${user.service}`);
    } catch (problem) {
      if (problem instanceof PolicyError) return refuse(`${problem.setting}: ${problem.message}`);
      throw problem;
    }
  },
} satisfies MailHooks;
