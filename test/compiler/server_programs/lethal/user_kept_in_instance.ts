import type { EarlyMailUser, MailHooks } from "dovescript";

class Sessions {
  readonly #users: EarlyMailUser[] = [];
  add(user: EarlyMailUser): void {
    this.#users.push(user);
  }
}

const sessions = new Sessions();

export default {
  mail_user_created(user) {
    sessions.add(user);
  },
} satisfies MailHooks;
