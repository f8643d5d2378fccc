import { type AuthHooks, accept, reject } from "dovescript";
import { readTable } from "./table.ts";

const FILE = "/etc/dovecot/app_passwords";

/** The first passdb: passwords of single devices. Whoever has none, or gives another one, is left to the next passdb. */
export default {
  auth_password_verify(request, password) {
    for (const [user, device, hash] of readTable(FILE)) {
      if (user !== request.user || hash === undefined) continue;
      if (request.password_verify(hash, password) > 0) {
        request.log_info(`${user} logs in with the password of ${device ?? "a device"}`);
        return accept();
      }
    }
    return reject("next");
  },
} satisfies AuthHooks;
