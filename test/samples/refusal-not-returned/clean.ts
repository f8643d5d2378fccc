import { refuse, type MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    return user.service === "imap" ? undefined : refuse("closed");
  },
} satisfies MailHooks;
