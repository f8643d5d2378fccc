import type { EarlyMailUser, MailHooks } from "dovescript";

const state: { user: EarlyMailUser | undefined } = { user: undefined };

function remember(user: EarlyMailUser, { into = state } = {}): void {
  into.user = user;
}

export default {
  mail_user_created(user) {
    remember(user);
  },
} satisfies MailHooks;
