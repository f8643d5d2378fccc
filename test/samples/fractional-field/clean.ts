import { accept, type AuthHooks } from "dovescript";

export default {
  auth_password_verify(_, password) {
    const limit = Math.floor(1000 / password.length);
    return accept({ userdb_mail_max_userip_connections: limit, userdb_uid: 5000, port: "143" });
  },
} satisfies AuthHooks;
