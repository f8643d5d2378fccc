import type { MailHooks } from "dovescript";

let isDone = false;
const steps = [
  () => {
    isDone = true;
  },
];

function runAll(): void {
  for (const step of steps) step();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    runAll();
    if (isDone) box.sync();
  },
} satisfies MailHooks;
