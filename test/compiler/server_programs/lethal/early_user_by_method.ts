import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

interface Visitor {
  visit(user: EarlyMailUser): void;
}

class BoxVisitor implements Visitor {
  visit(user: MailUser): void {
    using box = user.mailbox("INBOX");
    dovecot.i_info(box.vname);
  }
}

const visitor: Visitor = new BoxVisitor();

export default {
  mail_user_created(user) {
    visitor.visit(user);
  },
} satisfies MailHooks;
