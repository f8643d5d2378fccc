import type { EarlyMailUser, MailHooks } from "dovescript";

interface Visitor {
  visit(user: EarlyMailUser): string;
}

class NameVisitor implements Visitor {
  visit(user: EarlyMailUser): string {
    return user.username;
  }
}
class ServiceVisitor implements Visitor {
  visit({ service }: EarlyMailUser): string {
    return service;
  }
}

export default {
  mail_user_created(user) {
    const visitors: Visitor[] = [new NameVisitor(), new ServiceVisitor()];
    dovecot.i_info(visitors.map((visitor) => visitor.visit(user)).join(" "));
  },
} satisfies MailHooks;
