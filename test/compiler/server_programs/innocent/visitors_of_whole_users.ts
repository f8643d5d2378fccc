import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

interface Visitor<T extends EarlyMailUser> {
  visit(user: T): string;
}

const nameVisitor: Visitor<EarlyMailUser> = { visit: (user) => user.username };
const boxVisitor: Visitor<MailUser> = {
  visit(user) {
    using box = user.mailbox("INBOX");
    return box.vname;
  },
};

export default {
  mail_user_created(user) {
    dovecot.i_info(nameVisitor.visit(user));
  },
  mail_user_deinit_pre(user) {
    const visitors: Visitor<MailUser>[] = [nameVisitor, boxVisitor];
    for (const visitor of visitors) dovecot.i_info(visitor.visit(user));
  },
} satisfies MailHooks;
