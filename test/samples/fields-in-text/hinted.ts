import { accept, type AuthHooks } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    const home = `/var/vmail/${user}`;
    return accept({ home });
  },
} satisfies AuthHooks;
