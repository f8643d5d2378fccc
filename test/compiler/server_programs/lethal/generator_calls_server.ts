// For 2.3.13.
// A generator is a coroutine in Lua, and no function of the server may be called in one up to 2.3.13.
import type { EarlyMailUser, MailHooks } from "dovescript";

function* greetings(user: EarlyMailUser): Generator<string> {
  dovecot.i_info("greeting");
  yield `hello ${user.username}`;
}

export default {
  mail_user_created(user) {
    for (const text of greetings(user)) dovecot.i_info(text);
  },
} satisfies MailHooks;
