import type { EarlyMailUser, MailHooks } from "dovescript";

interface Context {
  readonly user: EarlyMailUser;
  readonly lines: string[];
}

function addName({ user, lines }: Context): void {
  lines.push(user.username);
}

function addService({ user, lines }: Context): void {
  lines.push(user.service);
}

export default {
  mail_user_created(user) {
    const context: Context = { user, lines: [] };
    addName(context);
    addService(context);
    dovecot.i_info(context.lines.join(" "));
  },
} satisfies MailHooks;
