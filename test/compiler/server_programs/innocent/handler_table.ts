import type { MailUser, MailHooks } from "dovescript";

const handlers: Readonly<Record<string, (user: MailUser) => void>> = {
  imap: (user) => {
    using inbox = user.mailbox("INBOX");
    inbox.sync();
  },
  pop3: (user) => dovecot.i_info(user.username),
};

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const handler = handlers[user.service];
    if (handler === undefined) dovecot.i_info(`nothing to do for ${user.service}`);
    else handler(user);
  },
} satisfies MailHooks;
