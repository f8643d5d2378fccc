import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

interface Handler<T> {
  handle(value: T): void;
}

const whole: Handler<MailUser> = {
  handle: (user) => dovecot.i_info(user.metadata_get("/private/theme") ?? "none"),
};

function handle(handler: Handler<EarlyMailUser>, user: EarlyMailUser): void {
  handler.handle(user);
}

export default {
  mail_user_created(user) {
    handle(whole, user);
  },
} satisfies MailHooks;
