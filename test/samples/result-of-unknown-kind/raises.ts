import { type AuthHooks, reject } from "dovescript";

const unknown = () => reject("user_unknown");

export default {
  auth_password_verify: () => unknown(),
  auth_userdb_lookup: () => unknown(),
} satisfies AuthHooks;
