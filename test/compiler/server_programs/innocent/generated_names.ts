// For 2.3.19.1, 2.4.1, 2.4.5.
import type { MailHooks } from "dovescript";

function* monthly(year: number): Generator<string> {
  for (let month = 1; month <= 3; month++) yield `Archive/${year}-${String(month).padStart(2, "0")}`;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let missing = 0;
    for (const name of monthly(2026)) {
      using box = user.mailbox(name);
      try {
        box.open();
      } catch {
        missing++;
      }
    }
    dovecot.i_info(`${missing} months without archive`);
  },
} satisfies MailHooks;
