import { accept, type AuthHooks } from "dovescript";

export default {
  auth_password_verify() {
    return accept({ home: "/var/vmail/ann" });
  },
} satisfies AuthHooks;
