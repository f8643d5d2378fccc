import { type AuthHooks, type AuthRequest, reject } from "dovescript";

export default {
  auth_password_verify(request: AuthRequest) {
    return reject("user_unknown", `no ${request.user}`);
  },
} satisfies AuthHooks;
