import type { EarlyMailUser, MailHooks } from "dovescript";

const seen = new Map<EarlyMailUser, number>();

export default {
  mail_user_created(user) {
    seen.set(user, (seen.get(user) ?? 0) + 1);
  },
} satisfies MailHooks;
