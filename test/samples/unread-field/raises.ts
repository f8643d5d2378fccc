import { accept, type AuthHooks } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    return accept({ uid: 5000, gid: 5000, home: `/var/vmail/${user}`, mail: `maildir:/mail/${user}` });
  },
} satisfies AuthHooks;
