import type { Mailbox, MailHooks } from "dovescript";

function shown(texts: TemplateStringsArray, box: Mailbox): string {
  box.free();
  return texts[0] ?? "";
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    dovecot.i_info(shown`box ${box}`);
    box.sync();
  },
} satisfies MailHooks;
