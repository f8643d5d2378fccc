import type { MailHooks } from "dovescript";

const done = new Map<string, boolean>([["INBOX", false]]);

function finish(name: string): void {
  done.set(name, true);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    finish("INBOX");
    if (done.get("INBOX")) box.sync();
  },
} satisfies MailHooks;
