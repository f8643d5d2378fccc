import type { EarlyMailUser, MailHooks } from "dovescript";

function* greetings(user: EarlyMailUser): Generator<string> {
  yield "welcome";
  yield `hello ${user.username}`;
}

export default {
  mail_user_created(user) {
    for (const text of greetings(user)) dovecot.i_info(text);
  },
} satisfies MailHooks;
