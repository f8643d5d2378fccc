// App passwords from a file with lines such as `ann@example.org:imap,smtp:{SSHA256}…`, and homes by a rule.
import { type AuthHooks, type AuthRequest, accept, reject, type UserdbResult } from "dovescript";

const FILE = "/etc/dovecot/app_passwords";
const HOMES = "/var/vmail";

interface AppPassword {
  readonly user: string;
  readonly services: readonly string[];
  readonly hash: string;
}

function parseLine(line: string): AppPassword | undefined {
  const [user, services, hash] = line.split(":");
  if (user === undefined || services === undefined || hash === undefined) return undefined;
  return { user, services: services.split(","), hash };
}

function readPasswords(user: string): AppPassword[] {
  const found: AppPassword[] = [];
  for (const line of io.lines(FILE)) {
    const entry = parseLine(line);
    if (entry?.user === user) found.push(entry);
  }
  return found;
}

function findHome(request: AuthRequest): UserdbResult {
  const [name, domain] = request.user.split("@");
  if (name === undefined || domain === undefined) return reject("user_unknown", "no domain");
  return accept({ uid: 5000, gid: 5000, home: `${HOMES}/${domain}/${name}` });
}

export default {
  auth_password_verify(request, password) {
    const service = request.protocol ?? request.service;
    const entries = readPasswords(request.user);
    if (entries.length === 0) return reject("user_unknown");
    for (const { hash, services } of entries) {
      if (request.password_verify(hash, password) <= 0) continue;
      if (service !== undefined && services.includes(service)) return accept();
      return reject("user_disabled", `this password is not for ${service ?? "this service"}`);
    }
    return reject("password_mismatch");
  },

  auth_userdb_lookup: (request) => findHome(request),

  auth_userdb_iterate() {
    const names: string[] = [];
    for (const line of io.lines(FILE)) {
      const entry = parseLine(line);
      if (entry && !names.includes(entry.user)) names.push(entry.user);
    }
    return names;
  },
} satisfies AuthHooks;
