import { refuse, type MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const refusal = refuse("closed");
    return refusal;
  },
} satisfies MailHooks;
