import fc from "fast-check";
import type { AuthWorld, PassdbWorld, UserdbWorld, World } from "../../../runtime/index.ts";
import { profileOf } from "../../../runtime/profiles/index.ts";
import type { AuthResultRule } from "../../../runtime/server/world/auth_world.ts";

/** The files that databases of a world may name. */
export const SECOND = "/etc/dovecot/second.lua";
export const PASSWD = "/etc/dovecot/users";
export const PEOPLE = "/etc/dovecot/people";

const maybe = <T>(of: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight, arbitrary: of });

const flag = fc.boolean();

/** An object without the keys that have no value. */
function defined<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

const rule = fc.constantFrom<AuthResultRule[]>(
  ...(["return", "return-ok", "return-fail", "continue", "continue-ok", "continue-fail"] as const),
);

const rules = fc.record({
  result_success: maybe(rule),
  result_failure: maybe(rule),
  result_internalfail: maybe(rule),
  auth_verbose: maybe(flag),
});

/** What the line of a release has in a database with the Lua driver. */
const lua = (release: string) => {
  const { facts } = profileOf(release);
  return fc.record({
    driver: fc.constant("lua" as const),
    file: maybe(fc.constant(SECOND)),
    use_worker: maybe(fc.constant(false)),
    settings: facts.scriptInitGetsSettings ? maybe(fc.constant({ key: "value" })) : fc.constant(undefined),
    cache_key: facts.authCachesByUser
      ? maybe(fc.constantFrom("%u", "%u%s", "%n", "%{nope}", "%d", "fixed"))
      : fc.constant(undefined),
  });
};

const passwdFile = (...files: readonly string[]) =>
  fc.record({ driver: fc.constant("passwd-file" as const), file: fc.constantFrom(...files) });

const staticFields = fc.constantFrom<Record<string, string>[]>(
  { nopassword: "y" },
  { password: "secret", a: "1" },
  { password: "{PLAIN}wrong" },
  { nopassword: "y", user: "%u", a: "%d" },
  { a: "1" },
  { password: "secret", userdb_x: "1", nologin: "y" },
);

const passdb = (release: string): fc.Arbitrary<PassdbWorld> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: lua(release) },
        { weight: 2, arbitrary: passwdFile(PASSWD, PASSWD, PASSWD, "/etc/dovecot/missing") },
        {
          weight: 1,
          arbitrary: fc.record({ driver: fc.constant("static" as const), fields: staticFields }),
        },
      ),
      rules,
      fc.record({
        master: maybe(fc.constant(true)),
        deny: maybe(fc.constant(true)),
        skip: maybe(fc.constantFrom("never", "authenticated", "unauthenticated")),
        scheme: maybe(fc.constantFrom("PLAIN", "SHA256", "CRYPT", "NOSUCH")),
      }),
    )
    .map((parts) => defined<PassdbWorld>(Object.assign({}, ...parts)));

const userdb = (release: string): fc.Arbitrary<UserdbWorld> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: lua(release) },
        { weight: 2, arbitrary: passwdFile(PEOPLE) },
        { weight: 2, arbitrary: fc.record({ driver: fc.constant("prefetch" as const) }) },
        {
          weight: 1,
          arbitrary: fc.record({
            driver: fc.constant("static" as const),
            fields: fc.constantFrom<Record<string, string>[]>(
              { uid: "5", gid: "5", home: "/h" },
              { x: "1" },
              {},
            ),
          }),
        },
      ),
      rules,
      fc.record({ skip: maybe(fc.constantFrom("never", "found", "notfound")) }),
    )
    .map((parts) => defined<UserdbWorld>(Object.assign({}, ...parts)));

/** From 2.4 on databases of one driver need names, or they would be one. */
function named<T extends object>(databases: readonly T[], release: string): T[] {
  if (!profileOf(release).facts.authDatabasesHaveNames || databases.length < 2) return [...databases];
  return databases.map((each, index) => ({ ...each, name: ["first", "second", "third"][index]! }));
}

const chain = <T extends object>(
  of: fc.Arbitrary<T>,
  release: string,
): fc.Arbitrary<readonly T[] | undefined> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    {
      weight: 3,
      arbitrary: fc.array(of, { minLength: 1, maxLength: 3 }).map((databases) => named(databases, release)),
    },
  );

/** Settings and databases of a server of a release. Times of caches are long, since a server's clock goes on. */
export function auth(release: string): fc.Arbitrary<AuthWorld> {
  const { facts } = profileOf(release);
  return (
    fc
      .record({
        auth_verbose: fc.constantFrom(true, true, true, false, undefined),
        auth_debug: maybe(flag),
        auth_verbose_passwords: maybe(fc.constantFrom("no", "plain", "sha1")),
        auth_cache_size: maybe(fc.constant("1M"), 3),
        auth_master_user_separator: maybe(fc.constant("*"), 2),
        auth_username_format: maybe(fc.constantFrom(...(facts.expandsPrograms ? NEW_FORMATS : OLD_FORMATS))),
        auth_mechanisms: maybe(fc.constant(["plain", "login"] as const)),
        default_password_scheme: maybe(fc.constantFrom("PLAIN", "PLAIN", "SHA256"), 2),
        auth_allow_weak_schemes: facts.authRefusesWeakSchemes ? maybe(flag) : fc.constant(undefined),
        passdbs: chain(passdb(release), release),
        userdbs: chain(userdb(release), release),
      })
      // What a mismatch says of the next passdb is not simulated where it shows the password.
      .map(({ auth_verbose_passwords: shown, ...settings }) =>
        defined<AuthWorld>({
          ...settings,
          auth_verbose_passwords: (settings.passdbs?.length ?? 1) > 1 ? undefined : shown,
        }),
      )
  );
}

const OLD_FORMATS = ["%Lu", "%u", "%n", "%Ln@x"];
const NEW_FORMATS = ["%{user | lower}", "%{user}", "%{user | username}", "%{user | upper}"];

/** What userdbs know of users: a user without it is complained about, depending on what else there is. */
const person = [
  "alice:{PLAIN}secret:1001:1001::/var/vmail/alice::userdb_quota=1G nologin=y",
  "alice:secret:1001:1001::/var/vmail/alice",
  "bob:{SHA256}K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=:1003:1003:Bob:/var/vmail/bob:/bin/sh",
  "ann@example.org:{PLAIN}secret::::/h::user=zed a=1",
  "zed::1004:1004",
  "# a comment",
  "",
];
const password = ["bob:{PLAIN}secret", "admin:{PLAIN}secret", "zed:"];

const lines = (from: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...from), { maxLength: 4, selector: (text) => text.split(":")[0] })
    .map((all) => all.map((text) => `${text}\n`).join(""));

/** The files of users by path. */
export const files: fc.Arbitrary<Record<string, string>> = fc.record({
  [PASSWD]: lines([...person, ...password]),
  [PEOPLE]: lines(person),
});

export const environment: fc.Arbitrary<NonNullable<World["environment"]>> = fc.constantFrom(
  {},
  { NAME: "value" },
);
