import { accept, type AuthHooks } from "dovescript";

let host = "192.0.2.1";

export default {
  auth_password_verify(request) {
    if (request.user.endsWith("@example.org")) host = `mail.${request.user}`;
    return accept({ proxy: true, host });
  },
} satisfies AuthHooks;
