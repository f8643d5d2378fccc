import type { Mailbox, MailHooks } from "dovescript";

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

let current: (() => Mailbox) | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    current = once(() => user.mailbox("INBOX"));
    current().sync();
  },
} satisfies MailHooks;
