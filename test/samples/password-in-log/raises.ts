import { type AuthHooks, reject } from "dovescript";

export default {
  auth_password_verify(request, password) {
    const tried = `${request.user} tried ${password}`;
    request.log_info(tried);
    return reject("password_mismatch");
  },
} satisfies AuthHooks;
