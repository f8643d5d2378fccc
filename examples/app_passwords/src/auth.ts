import { type AuthHooks, accept, reject } from "dovescript";
import { readPasswords } from "./app_password.ts";

const FILE = "/etc/dovecot/app_passwords";
const HOMES = "/var/vmail";

export default {
  auth_password_verify(request, password) {
    const service = request.protocol ?? request.service ?? "unknown";
    const own = readPasswords(FILE).filter(({ user }) => user === request.user);
    if (own.length === 0) return reject("user_unknown");
    const match = own.find(({ hash }) => request.password_verify(hash, password) > 0);
    if (!match) return reject("password_mismatch");
    if (!match.services.includes(service))
      return reject("user_disabled", `this password is not for ${service}`);
    return accept();
  },

  auth_userdb_lookup(request) {
    const [name, domain] = request.user.split("@");
    if (name === undefined || domain === undefined)
      return reject("user_unknown", "there is no domain in the name");
    return accept({ uid: 5000, gid: 5000, home: `${HOMES}/${domain}/${name}` });
  },

  auth_userdb_iterate() {
    const names: string[] = [];
    for (const { user } of readPasswords(FILE)) if (!names.includes(user)) names.push(user);
    return names;
  },
} satisfies AuthHooks;
