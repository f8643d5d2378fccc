import { type AuthHooks, reject } from "dovescript";

export default {
  auth_password_verify: () => reject("next"),
  auth_passdb_get_cache_key() {
    return "%{user}";
  },
} satisfies AuthHooks;
