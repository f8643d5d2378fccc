import type { EarlyMailUser, MailHooks } from "dovescript";

class Sessions {
  static current: EarlyMailUser | undefined;
}

export default {
  mail_user_created(user) {
    Sessions.current = user;
  },
} satisfies MailHooks;
