import type { EarlyMailUser, MailHooks } from "dovescript";

class Session {
  #user: EarlyMailUser | undefined;
  set user(user: EarlyMailUser) {
    this.#user = user;
  }
  get name(): string {
    return this.#user?.username ?? "none";
  }
}

const session = new Session();

export default {
  mail_user_created(user) {
    session.user = user;
  },
  mail_user_deinit() {
    dovecot.i_info(session.name);
  },
} satisfies MailHooks;
