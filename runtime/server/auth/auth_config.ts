import type { Profile } from "../../profiles/profile.ts";
import type {
  AuthResultRule,
  AuthWorld,
  DatabaseWorld,
  PassdbWorld,
  UserdbWorld,
} from "../world/auth_world.ts";
import type { PassdbSettings, UserdbSettings } from "./database.ts";
import type { RequestSettings } from "./request_settings.ts";
import { parseDuration, parseSize } from "./units.ts";

/** Where the answers of a database come from. */
export interface DatabaseSource {
  readonly driver: PassdbWorld["driver"] | UserdbWorld["driver"];
  /** The path of its script or its users. */
  readonly file: string;
  readonly usesWorker: boolean;
  readonly luaSettings: ReadonlyMap<string, string>;
  /** The fields of `static`. */
  readonly fields: ReadonlyMap<string, string>;
  /** What answers are cached by, where the configuration says so. */
  readonly cacheKey: string | undefined;
  /** All of it as it is written: up to 2.3 databases of a kind with the same arguments are one. */
  readonly written: string;
}

/** A database as the server is configured. */
export interface ConfiguredDatabase<T> {
  readonly settings: T;
  readonly source: DatabaseSource;
}

/** The auth part of the server's configuration. */
export interface AuthConfig {
  readonly passdbs: readonly ConfiguredDatabase<PassdbSettings>[];
  readonly userdbs: readonly ConfiguredDatabase<UserdbSettings>[];
  readonly requests: RequestSettings;
  readonly debug: boolean;
  readonly verbose: boolean;
  readonly cache: { readonly size: number; readonly ttl: number; readonly negativeTtl: number };
  readonly masterSeparator: string | undefined;
  readonly usernameFormat: string;
  readonly mechanisms: readonly string[];
}

/** The kinds of databases that a script has hooks for. */
export interface ScriptKinds {
  readonly passdb: boolean;
  readonly userdb: boolean;
  /** The path of the script. */
  readonly file: string;
}

const HOUR = 3_600_000;

const LUA = { driver: "lua" } as const;
/** No server starts without a passdb. */
const OPEN_PASSDB: PassdbWorld = { driver: "static", fields: { nopassword: "y" } };
/** A server without a userdb has one that knows everybody. */
const EMPTY_USERDB: UserdbWorld = { driver: "static", fields: {} };

/** The configuration of a world, in which the script that is run serves where nothing else is said. */
export function configureAuth(world: AuthWorld, script: ScriptKinds, profile: Profile): AuthConfig {
  const { facts } = profile;
  const passdbs = world.passdbs ?? [script.passdb ? LUA : OPEN_PASSDB];
  const userdbs = world.userdbs ?? [script.userdb ? LUA : EMPTY_USERDB];
  const from: Defaults = { world, file: script.file, profile };
  return {
    passdbs: withIds(withNames(passdbs, facts)).map(([each, id]) => passdb(each, id, from)),
    userdbs: withNames(userdbs, facts).map((each, index) => userdb(each, index + 1, from)),
    requests: {
      verbosePasswords: world.auth_verbose_passwords ?? "no",
      allowsWeakSchemes: world.auth_allow_weak_schemes ?? false,
      verbose: isVerbose(world.auth_verbose, world),
    },
    debug: world.auth_debug ?? false,
    verbose: isVerbose(world.auth_verbose, world),
    cache: {
      size: parseSize(world.auth_cache_size ?? "0"),
      ttl: parseDuration(world.auth_cache_ttl) ?? HOUR,
      negativeTtl: parseDuration(world.auth_cache_negative_ttl) ?? HOUR,
    },
    masterSeparator: world.auth_master_user_separator,
    usernameFormat: world.auth_username_format ?? (facts.expandsPrograms ? "%{user | lower}" : "%Lu"),
    mechanisms: world.auth_mechanisms ?? ["plain"],
  };
}

/** The names of databases: those of the world, or the driver's with a number from the second one on. */
export function databaseNames(
  databases: readonly Pick<DatabaseWorld & { driver: string }, "name" | "driver">[],
): string[] {
  const used = new Map<string, number>();
  return databases.map(({ name, driver }) => {
    if (name !== undefined) return name;
    const count = (used.get(driver) ?? 0) + 1;
    used.set(driver, count);
    return count === 1 ? driver : `${driver}${count}`;
  });
}

/** Up to 2.3 log lines show the driver. */
function withNames<T extends PassdbWorld | UserdbWorld>(
  databases: readonly T[],
  facts: Profile["facts"],
): (T & { readonly name: string })[] {
  const names = databaseNames(databases);
  return databases.map((each, index) => ({
    ...each,
    name: facts.authDatabasesHaveNames ? (names[index] ?? each.driver) : each.driver,
  }));
}

/** Passdbs with their numbers: masters come behind all others. */
function withIds<T extends PassdbWorld>(passdbs: readonly T[]): [T, number][] {
  const ordered = [...passdbs].sort((a, b) => Number(a.master ?? false) - Number(b.master ?? false));
  return passdbs.map((each) => [each, ordered.indexOf(each) + 1]);
}

/** Where debug messages are logged, information is logged in any case. */
function isVerbose(setting: boolean | undefined, { auth_debug }: AuthWorld): boolean {
  return (setting ?? false) || (auth_debug ?? false);
}

interface Defaults {
  readonly world: AuthWorld;
  readonly file: string;
  readonly profile: Profile;
}

function passdb(
  given: PassdbWorld & { readonly name: string },
  id: number,
  from: Defaults,
): ConfiguredDatabase<PassdbSettings> {
  const scheme =
    given.scheme ?? from.world.default_password_scheme ?? defaultScheme(given.driver, from.profile);
  return {
    settings: {
      ...shared(given, id, from),
      defaultScheme: scheme,
      isMaster: given.master ?? false,
      denies: given.deny ?? false,
      skip: given.skip ?? "never",
      resultSuccess: given.result_success ?? "return-ok",
    },
    source: source(given, from),
  };
}

/** Passwords of a passwd-file are those of `crypt` up to 2.3, those of a script from 2.4.3 on. */
function defaultScheme(driver: PassdbWorld["driver"], { facts }: Profile): string {
  const isCrypt = {
    lua: facts.authDefaultSchemeIsCrypt,
    "passwd-file": !facts.authDatabasesHaveNames,
    static: false,
  };
  return isCrypt[driver] ? "CRYPT" : "PLAIN";
}

function userdb(
  given: UserdbWorld & { readonly name: string },
  id: number,
  from: Defaults,
): ConfiguredDatabase<UserdbSettings> {
  return {
    settings: { ...shared(given, id, from), defaultScheme: "PLAIN", skip: given.skip ?? "never" },
    source: source(given, from),
  };
}

function shared(
  given: (PassdbWorld | UserdbWorld) & { readonly name: string },
  id: number,
  { world }: Defaults,
) {
  const rule = (written: AuthResultRule | undefined, usual: AuthResultRule) => written ?? usual;
  return {
    name: given.name,
    driver: given.driver,
    id,
    verbose: isVerbose(given.auth_verbose ?? world.auth_verbose, world),
    resultSuccess: rule(given.result_success, "return-ok"),
    resultFailure: rule(given.result_failure, "continue"),
    resultInternalFailure: rule(given.result_internalfail, "continue"),
  };
}

function source(given: PassdbWorld | UserdbWorld, { file }: Defaults): DatabaseSource {
  return {
    driver: given.driver,
    file: given.file ?? file,
    usesWorker: given.driver === "lua" && (given.use_worker ?? true),
    luaSettings: new Map(Object.entries(given.settings ?? {})),
    fields: new Map(Object.entries(given.fields ?? {})),
    cacheKey: given.cache_key,
    written: JSON.stringify([
      given.file ?? file,
      given.use_worker ?? true,
      given.cache_key,
      "scheme" in given ? given.scheme : undefined,
    ]),
  };
}
