import type { MailHooks } from "dovescript";

function* greetings(name: string): Generator<string> {
  yield "welcome";
  yield `hello ${name}`;
}

export default {
  mail_user_created(user) {
    for (const text of greetings(user.username)) dovecot.i_info(text);
  },
} satisfies MailHooks;
