import type { MailHooks } from "dovescript";

let isDone = false;

class Marker {
  toString(): string {
    isDone = true;
    return "done";
  }
}

const marker = new Marker();

function describe(): string {
  return `${marker}`;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    dovecot.i_info(describe());
    if (isDone) box.sync();
  },
} satisfies MailHooks;
