import type { EarlyMailUser, MailHooks } from "dovescript";

class Box<T> {
  value: T | undefined;
  put(value: T): void {
    this.value = value;
  }
}

const last = new Box<EarlyMailUser>();

export default {
  mail_user_created(user) {
    last.put(user);
  },
} satisfies MailHooks;
