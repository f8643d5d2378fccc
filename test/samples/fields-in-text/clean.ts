import { type AuthHooks, accept } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    const home = `/var/vmail/${user}`;
    return accept({ uid: 5000, gid: 5000, home });
  },
} satisfies AuthHooks;
