import { accept, type AuthHooks, type AuthRequest } from "dovescript";

const seen: AuthRequest[] = [];

export default {
  auth_userdb_lookup(request) {
    seen.push(request);
    return accept({ home: `/var/vmail/${request.user}` });
  },
} satisfies AuthHooks;
