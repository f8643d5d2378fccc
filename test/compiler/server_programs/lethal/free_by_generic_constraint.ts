import type { MailHooks } from "dovescript";

function finish<T extends { free(): void }>(resource: T): T {
  resource.free();
  return resource;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    finish(user.mailbox("INBOX")).sync();
  },
} satisfies MailHooks;
