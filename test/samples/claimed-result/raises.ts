import type { AuthHooks, PassdbCode } from "dovescript";

export default {
  auth_password_verify(_, password) {
    return $multi((password.length > 8 ? 1 : 2) as PassdbCode, {});
  },
} satisfies AuthHooks;
