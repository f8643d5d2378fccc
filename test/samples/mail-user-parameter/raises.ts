import type { EarlyMailUser, MailHooks, MailUser } from "dovescript";

interface Visitor {
  visit(user: EarlyMailUser): string;
}

class ThemeVisitor implements Visitor {
  visit(user: MailUser): string {
    return user.metadata_get("/private/theme") ?? "none";
  }
}

const visitors: Visitor[] = [new ThemeVisitor()];

export default {
  mail_user_created(user) {
    for (const visitor of visitors) dovecot.i_info(visitor.visit(user));
  },
} satisfies MailHooks;
