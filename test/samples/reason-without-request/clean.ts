import { type AuthHooks, reject } from "dovescript";

export default {
  auth_password_verify(request) {
    return reject("user_unknown", `no ${request.user}`);
  },
} satisfies AuthHooks;
