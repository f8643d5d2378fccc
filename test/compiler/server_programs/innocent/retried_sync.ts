import type { Mailbox, MailHooks } from "dovescript";

function syncWithRetries(box: Mailbox, retries: number): boolean {
  for (let attempt = 0; attempt <= retries; attempt++) {
    try {
      box.sync();
      return true;
    } catch {
      dovecot.i_warning(`attempt ${attempt} failed`);
    }
  }
  return false;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const name of ["INBOX", "Missing"]) {
      using box = user.mailbox(name);
      dovecot.i_info(`${name}: ${syncWithRetries(box, 1) ? "synced" : "given up"}`);
    }
  },
} satisfies MailHooks;
