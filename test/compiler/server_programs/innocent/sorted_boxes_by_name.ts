import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = ["Sent", "INBOX", "Archive"].map((name) => user.mailbox(name));
    try {
      boxes.sort((first, second) => (first.vname < second.vname ? -1 : 1));
      dovecot.i_info(boxes.map(({ vname }) => vname).join());
    } finally {
      for (const box of boxes) box.free();
    }
  },
} satisfies MailHooks;
