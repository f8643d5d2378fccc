import { type AuthHooks, reject } from "dovescript";

export default {
  auth_password_verify({ user }) {
    return reject("user_unknown", `no ${user}`);
  },
} satisfies AuthHooks;
