import type { MailHooks } from "dovescript";
import { httpClient } from "dovescript/http";
export default {
  mail_user_created(user) {
    if (!user.anonymous) return;
    const client = httpClient({ requestTimeout: "5 parsecs" });
    const request = client.request({ url: "https://api.example.org/logins", method: "POST" });
    const answer = request.submit();
    if (answer.status() !== 204) dovecot.i_warning(answer.reason());
  },
} satisfies MailHooks;
