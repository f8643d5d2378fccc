import type { Mailbox, MailHooks, MailUser } from "dovescript";

function openIf(isWanted: boolean, user: MailUser): Mailbox | undefined {
  return isWanted ? user.mailbox("INBOX") : undefined;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = openIf(user.admin, user);
    box?.close();
    dovecot.i_info(box?.toString() ?? "none");
    box?.free();
  },
} satisfies MailHooks;
