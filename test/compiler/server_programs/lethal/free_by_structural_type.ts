import type { MailHooks } from "dovescript";

interface Freeable {
  free(): void;
}

function freeAll(resources: readonly Freeable[]): void {
  for (const resource of resources) resource.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    freeAll([box]);
    box.sync();
  },
} satisfies MailHooks;
