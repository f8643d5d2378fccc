import { type AuthHooks, type PassdbReason, reject } from "dovescript";

const RESULTS: Record<string, PassdbReason> = { ann: "user_disabled", bob: "internal_failure" };

export default {
  auth_password_verify(request) {
    const result = RESULTS[request.user] ?? "next";
    return result === "internal_failure" ? reject("internal_failure", "said so by the table") : reject(result);
  },
} satisfies AuthHooks;
