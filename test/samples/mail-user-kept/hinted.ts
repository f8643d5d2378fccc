import type { EarlyMailUser, MailHooks } from "dovescript";

const seen: string[] = [];

function remember(user: EarlyMailUser): void {
  seen.push(user.username);
}

export default {
  mail_user_created(user) {
    remember(user);
  },
} satisfies MailHooks;
