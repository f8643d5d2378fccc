import { type AuthHooks, type PassdbReason, reject } from "dovescript";

const RESULTS: Record<string, PassdbReason> = { ann: "user_disabled", bob: "internal_failure" };

export default {
  auth_password_verify(request) {
    return reject(RESULTS[request.user] ?? "next", "said so by the table");
  },
} satisfies AuthHooks;
