import type { Mailbox, MailUser, MailHooks } from "dovescript";

function find(user: MailUser, name: string): Mailbox | undefined {
  return name === "" ? undefined : user.mailbox(name);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = find(user, "INBOX");
    box?.free();
    box?.sync();
  },
} satisfies MailHooks;
