import type { MailHooks, Mailbox } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let archive: Mailbox | undefined;
    if (user.service === "imap") archive = user.mailbox("Archive");
    dovecot.i_info(user.service === "imap" ? `archive is ${archive!.vname}` : "no archive");
    if (user.service !== "imap") return;
    archive!.free();
  },
} satisfies MailHooks;
