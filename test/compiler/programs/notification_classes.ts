import type { MailHooks } from "dovescript";

abstract class Notification {
  private static count = 0;
  readonly id: number;

  constructor(protected readonly recipient: string) {
    Notification.count += 1;
    this.id = Notification.count;
  }

  abstract body(): string;

  get subject(): string {
    return `Notice ${this.id} for ${this.recipient}`;
  }

  render(): string {
    return `${this.subject}: ${this.body()}`;
  }

  static get total(): number {
    return Notification.count;
  }
}

class QuotaWarning extends Notification {
  constructor(recipient: string, private readonly percent: number) {
    super(recipient);
  }

  body(): string {
    return `your mailbox is ${this.percent}% full`;
  }
}

class UrgentQuotaWarning extends QuotaWarning {
  override get subject(): string {
    return `URGENT ${super.subject}`;
  }

  override body(): string {
    return super.body().toUpperCase() + "!";
  }
}

class Welcome extends Notification {
  body() {
    return "welcome";
  }
}

export default {
  mail_user_created(user) {
    const list: Notification[] = [
      new Welcome(user.username),
      new QuotaWarning("bob", 80),
      new UrgentQuotaWarning("carol", 99),
    ];
    for (const notice of list) dovecot.i_info(notice.render());
    dovecot.i_info(`${Notification.total} sent, ${list.filter((n) => n instanceof QuotaWarning).length} of quota`);
  },
} satisfies MailHooks;
