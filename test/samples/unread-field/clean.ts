import { accept, type AuthHooks } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    const mail = "maildir:~/Mail";
    return accept({ uid: 5000, gid: 5000, home: `/var/vmail/${user}`, mail, quota_rule: "*:storage=1G" });
  },
} satisfies AuthHooks;
