import { accept, type AuthHooks, reject } from "dovescript";

export default {
  auth_password_verify(_, password) {
    if (password === "") return reject("password_mismatch");
    return accept();
  },
} satisfies AuthHooks;
