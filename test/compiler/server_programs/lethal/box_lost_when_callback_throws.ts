import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    ["INBOX", "Other"].forEach((name) => {
      if (name !== box.vname) throw new Error(`not ${name}`);
    });
    box.free();
  },
} satisfies MailHooks;
