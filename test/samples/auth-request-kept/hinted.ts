import { accept, type AuthHooks } from "dovescript";

const seen: string[] = [];

export default {
  auth_userdb_lookup(request) {
    seen.push(request.user);
    return accept({ home: `/var/vmail/${request.user}` });
  },
} satisfies AuthHooks;
