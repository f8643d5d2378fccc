import { accept, type AuthHooks } from "dovescript";

export default {
  auth_password_verify({ user }) {
    return accept({ "": `/var/vmail/${user}` });
  },
} satisfies AuthHooks;
