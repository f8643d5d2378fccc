import { WorldError } from "../../errors.ts";
import type { Profile } from "../../profiles/profile.ts";
import type { AuthWorld, PassdbWorld, UserdbWorld } from "./auth_world.ts";

/** Checks that a release has what the auth section of a world says. Throws a WorldError. */
export function requireAuth(auth: AuthWorld, profile: Profile): void {
  if (auth.auth_allow_weak_schemes !== undefined && !profile.facts.authRefusesWeakSchemes)
    throw missing(profile, "auth.auth_allow_weak_schemes", "Leave it out: 2.3 accepts all schemes.");
  for (const kind of ["passdbs", "userdbs"] as const) {
    const databases: readonly (PassdbWorld | UserdbWorld)[] = auth[kind] ?? [];
    for (const [index, database] of databases.entries())
      requireDatabase(database, `auth.${kind}.${index}`, profile);
    requireNames(databases, kind);
  }
}

function requireDatabase(database: PassdbWorld | UserdbWorld, path: string, profile: Profile): void {
  const { facts } = profile;
  if (database.name !== undefined && !facts.authDatabasesHaveNames)
    throw missing(profile, `${path}.name`, "Leave it out: 2.3 shows the driver in log lines.");
  if (database.settings !== undefined && !facts.scriptInitGetsSettings)
    throw missing(profile, `${path}.settings`, "Leave it out: script_init gets settings from 2.4.0 on.");
  if (database.cache_key !== undefined && !facts.authCachesByUser)
    throw missing(
      profile,
      `${path}.cache_key`,
      "Define auth_passdb_get_cache_key or auth_userdb_get_cache_key in the script.",
    );
  if (database.driver === "passwd-file" && database.file === undefined)
    throw new WorldError({
      code: "invalid-world",
      message: `${path}.file is missing.`,
      hint: 'Name a file of the world\'s files, as in "file": "/etc/dovecot/users".',
      location: `${path}.file`,
    });
}

/** Databases with one name would be one database. */
function requireNames(databases: readonly { readonly name?: string }[], kind: string): void {
  const names = databases.map(({ name }) => name);
  const twice = names.findIndex((name, index) => name !== undefined && names.indexOf(name) !== index);
  if (twice < 0) return;
  throw new WorldError({
    code: "invalid-world",
    message: `auth.${kind}.${twice}.name is "${names[twice]}", which another one has, too.`,
    hint: "Give each its own name.",
    location: `auth.${kind}.${twice}.name`,
  });
}

function missing({ release }: Profile, path: string, hint: string): WorldError {
  return new WorldError({
    code: "invalid-world",
    message: `${path} is not a setting of Dovecot ${release}.`,
    hint,
    location: path,
  });
}
