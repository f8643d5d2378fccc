import type { EarlyMailUser, MailHooks } from "dovescript";

const seen: EarlyMailUser[] = [];

function remember(user: EarlyMailUser): void {
  seen.push(user);
}

export default {
  mail_user_created(user) {
    remember(user);
  },
} satisfies MailHooks;
