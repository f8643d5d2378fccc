import type { MailHooks } from "dovescript";
import { httpClient } from "dovescript/http";

const client = httpClient({});

export default {
  mail_user_created(user) {
    const request = client.request({ url: "http://127.0.0.1:1/logins" });
    const answer = request.submit();
    if (answer.status() !== 204) dovecot.i_warning(`${user.username}: ${answer.reason()}`);
  },
} satisfies MailHooks;
