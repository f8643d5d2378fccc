import { accept, type AuthHooks } from "dovescript";

export default {
  auth_userdb_lookup(request) {
    return accept({ uid: 5000, gid: 5000, home: `/var/vmail/${request.user}` });
  },
} satisfies AuthHooks;
