import { type AuthHooks, reject } from "dovescript";

export default {
  auth_password_verify(request) {
    if (request.passdbs_seen_internal_failure) return reject("internal_failure", "no answer before");
    return reject("next");
  },
} satisfies AuthHooks;
