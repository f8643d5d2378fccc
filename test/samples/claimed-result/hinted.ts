import { type AuthHooks, accept, reject } from "dovescript";

export default {
  auth_password_verify(_, password) {
    return password.length > 8 ? accept() : reject("password_mismatch");
  },
} satisfies AuthHooks;
