import type { MailHooks } from "dovescript";

let isDone = false;

class Marker {
  constructor(readonly name: string) {
    isDone = name !== "";
  }
}

function mark(name: string): void {
  new Marker(name);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    mark("done");
    if (isDone) box.sync();
  },
} satisfies MailHooks;
