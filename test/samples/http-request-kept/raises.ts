import type { HttpRequest, MailHooks } from "dovescript";
import { httpClient } from "dovescript/http";

const client = httpClient({});
let last: HttpRequest | undefined;

export default {
  mail_user_created(user) {
    last = client.request({ url: "http://127.0.0.1:1/logins" });
    dovecot.i_info(user.username);
  },
} satisfies MailHooks;
