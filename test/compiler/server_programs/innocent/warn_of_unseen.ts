import type { MailHooks } from "dovescript";

const LIMITS = new Map([
  ["INBOX", 2],
  ["Archive", 10],
]);

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const [name, limit] of LIMITS) {
      using box = user.mailbox(name);
      const { unseen } = box.status(dovecot.storage.STATUS_UNSEEN);
      if (unseen > limit) dovecot.i_warning(`${name}: ${unseen} unseen`);
    }
  },
} satisfies MailHooks;
