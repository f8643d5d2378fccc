import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

abstract class Report {
  abstract lines(user: EarlyMailUser): string[];
  print(user: EarlyMailUser): void {
    for (const line of this.lines(user)) dovecot.i_info(line);
  }
}
class BoxReport extends Report {
  lines(user: MailUser): string[] {
    using box = user.mailbox("INBOX");
    return [box.vname];
  }
}

export default {
  mail_user_created(user) {
    new BoxReport().print(user);
  },
} satisfies MailHooks;
