import { type AuthHooks, reject } from "dovescript";

export default {
  auth_password_verify(_, password) {
    if (password === "") return reject("password_mismatch");
    return $multi(dovecot.auth.PASSDB_RESULT_OK, { nodelay: "y" });
  },
} satisfies AuthHooks;
