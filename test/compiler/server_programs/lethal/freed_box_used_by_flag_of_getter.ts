import type { MailHooks } from "dovescript";

class Counter {
  count = 0;

  get next(): number {
    this.count += 1;
    return this.count;
  }
}

const counter = new Counter();
let isDone = false;

class Marker {
  get text(): string {
    isDone = true;
    return "done";
  }
}

function describe(marker: Marker): string {
  return `${marker.text} ${counter.next}`;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    dovecot.i_info(describe(new Marker()));
    if (isDone) box.sync();
  },
} satisfies MailHooks;
