import { accept, type AuthHooks, type AuthRequest } from "dovescript";

const seen: string[] = [];

function homeOf(request: AuthRequest): string {
  seen.push(request.user);
  return `/var/vmail/${request.user}`;
}

export default {
  auth_userdb_lookup(request) {
    const home = homeOf(request);
    return accept({ home });
  },
} satisfies AuthHooks;
