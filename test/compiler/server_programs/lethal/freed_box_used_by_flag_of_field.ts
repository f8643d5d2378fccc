import type { MailHooks } from "dovescript";

let isDone = false;

function finish(): string {
  isDone = true;
  return "done";
}

class Marker {
  readonly text = finish();
}

function mark(): string {
  return new Marker().text;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    dovecot.i_info(mark());
    if (isDone) box.sync();
  },
} satisfies MailHooks;
