import type { AuthHooks } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    const home = `/var/vmail/${user}`;
    return $multi(dovecot.auth.USERDB_RESULT_OK, `uid=5000 gid=5000 home=${home}`);
  },
} satisfies AuthHooks;
