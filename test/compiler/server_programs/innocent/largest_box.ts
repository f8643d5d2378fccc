import type { MailUser, MailHooks } from "dovescript";

interface Size {
  readonly name: string;
  readonly messages: number;
}

function sizeOf(user: MailUser, name: string): Size {
  using box = user.mailbox(name);
  return { name, messages: box.status(dovecot.storage.STATUS_MESSAGES).messages };
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const sizes = ["INBOX", "Archive", "Sent"].map((name) => sizeOf(user, name));
    sizes.sort((first, second) => second.messages - first.messages);
    const [largest] = sizes;
    if (largest !== undefined) dovecot.i_info(`${largest.name}: ${largest.messages}`);
  },
} satisfies MailHooks;
