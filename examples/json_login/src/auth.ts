import { type AuthHooks, accept, reject } from "dovescript";
import { askPassword, askUser, memberOf } from "./api.ts";

const USUAL_QUOTA = "1G";

export default {
  auth_password_verify(request, password) {
    const answer = askPassword(request.user, password);
    switch (answer.status()) {
      case 200:
        // A proxy's page of its own would come with status 200 as well.
        return memberOf(answer, "result") === "ok"
          ? accept()
          : reject("internal_failure", "login service: the answer is not complete");
      case 401:
        return reject("password_mismatch");
      case 403:
        return reject("user_disabled");
      case 404:
        return reject("user_unknown");
      case 410:
        return reject("pass_expired");
      default:
        return reject("internal_failure", `login service: ${answer.status()} ${answer.reason()}`);
    }
  },

  auth_userdb_lookup(request) {
    const answer = askUser(request.user);
    if (answer.status() === 404) return reject("user_unknown");
    // Mail goes on without the API, with the usual quota.
    const quota = answer.status() === 200 ? memberOf(answer, "quota") : undefined;
    if (quota === undefined) request.log_warning(`no quota of ${request.user}: ${answer.reason()}`);
    const home = `/var/vmail/${request.user}`;
    return accept({ uid: 5000, gid: 5000, home, quota_storage_size: quota ?? USUAL_QUOTA });
  },
} satisfies AuthHooks;
