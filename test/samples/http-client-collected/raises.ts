import type { MailHooks } from "dovescript";
import { httpClient } from "dovescript/http";

export default {
  mail_user_created(user) {
    const answer = httpClient({}).request({ url: "http://127.0.0.1:1/logins" }).submit();
    if (answer.status() !== 204) dovecot.i_warning(`${user.username}: ${answer.reason()}`);
  },
} satisfies MailHooks;
