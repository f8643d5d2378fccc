import { type AuthHooks, accept, reject } from "dovescript";
import { readTable } from "./table.ts";

const FILE = "/etc/dovecot/hashes";

/** The second passdb: one password for each user. */
export default {
  auth_password_verify(request, password) {
    const [, hash] = readTable(FILE).find(([user]) => user === request.user) ?? [];
    if (hash === undefined) return reject("user_unknown", "neither file knows the user");
    return request.password_verify(hash, password) > 0 ? accept() : reject("password_mismatch");
  },
} satisfies AuthHooks;
