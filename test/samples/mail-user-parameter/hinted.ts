import type { EarlyMailUser, MailHooks } from "dovescript";

interface Visitor {
  visit(user: EarlyMailUser): string;
}

class NameVisitor implements Visitor {
  visit(user: EarlyMailUser): string {
    return user.username;
  }
}

const visitors: Visitor[] = [new NameVisitor()];

export default {
  mail_user_created(user) {
    for (const visitor of visitors) dovecot.i_info(visitor.visit(user));
  },
} satisfies MailHooks;
