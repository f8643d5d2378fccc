import { accept, type AuthHooks } from "dovescript";

export default {
  auth_password_verify(_, password) {
    const limit = 1000 / password.length;
    return accept({ userdb_mail_max_userip_connections: Math.trunc(limit) });
  },
} satisfies AuthHooks;
