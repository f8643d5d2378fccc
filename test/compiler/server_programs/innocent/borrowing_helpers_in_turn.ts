import type { Mailbox, MailHooks } from "dovescript";

function synced(box: Mailbox): Mailbox {
  box.sync();
  return box;
}

function count(box: Mailbox): number {
  return synced(box).status(dovecot.storage.STATUS_MESSAGES).messages;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    dovecot.i_info(`${count(inbox)} messages`);
    synced(inbox).metadata_set("/private/comment", "counted");
  },
} satisfies MailHooks;
