import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    outer: for (const name of ["a", "b"]) {
      for (const other of ["b"]) {
        if (name === other) break outer;
        box.free();
      }
    }
    box.sync();
  },
} satisfies MailHooks;
