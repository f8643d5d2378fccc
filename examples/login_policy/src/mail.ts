import { type MailHooks, refuse } from "dovescript";
import { closedBecause } from "./policy.ts";

export default {
  mail_user_created(user) {
    const reason = closedBecause(user);
    if (reason !== undefined) {
      dovecot.i_warning(`refused ${user.username} over ${user.service}: ${reason}`);
      return refuse(reason);
    }
  },
} satisfies MailHooks;
