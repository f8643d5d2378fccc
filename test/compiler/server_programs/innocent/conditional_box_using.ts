import type { Mailbox, MailUser, MailHooks } from "dovescript";

function find(user: MailUser, name: string | undefined): Mailbox | undefined {
  return name === undefined ? undefined : user.mailbox(name);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = find(user, user.metadata_get("/private/report_box"));
    if (box === undefined) dovecot.i_info("no report");
    else dovecot.i_info(`${box.status(dovecot.storage.STATUS_MESSAGES).messages}`);
  },
} satisfies MailHooks;
