import { accept, type AuthHooks } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    const mail_path = `/mail/${user}`;
    return accept({ uid: 5000, gid: 5000, home: `/var/vmail/${user}`, mail_driver: "maildir", mail_path });
  },
} satisfies AuthHooks;
