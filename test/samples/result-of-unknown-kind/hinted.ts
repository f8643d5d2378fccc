import { type AuthHooks, type PassdbResult, reject, type UserdbResult } from "dovescript";

const unknown = (): PassdbResult => reject("user_unknown");
const missing = (): UserdbResult => reject("user_unknown");

export default {
  auth_password_verify: () => unknown(),
  auth_userdb_lookup: () => missing(),
} satisfies AuthHooks;
