import * as v from "valibot";
import { choice, fields, list, must, named, text } from "../../validation/schema_parts.ts";
import type { AuthWorld } from "./auth_world.ts";

const flag = (description: string) =>
  v.exactOptional(v.pipe(v.boolean(must("true or false")), v.description(description)));

const matching = (pattern: RegExp, be: string, description: string) =>
  v.exactOptional(v.pipe(v.string(must("a text")), v.regex(pattern, must(be)), v.description(description)));

const duration = (description: string) =>
  matching(
    /^\d+ ?(s|sec(ond)?s?|m|min(ute)?s?|h|hours?|d|days?|w|weeks?)$/,
    "a time such as 1 hour",
    description,
  );

const rule = (description: string) =>
  v.exactOptional(
    choice(["return", "return-ok", "return-fail", "continue", "continue-ok", "continue-fail"], description),
  );

const texts = (description: string) =>
  v.exactOptional(v.pipe(named(v.string(), v.string(must("a text"))), v.description(description)));

const systemIds = (description: string) =>
  v.exactOptional(
    v.pipe(
      named(
        v.pipe(
          v.string(),
          v.regex(/^[a-z_][\w-]*\$?$/, must("must be named as a user of a system is, such as vmail")),
        ),
        v.pipe(
          v.number(must("a number")),
          v.integer(must("a whole number")),
          v.minValue(0, must("at least 0")),
          v.maxValue(4294967294, must("at most 4294967294")),
        ),
      ),
      v.description(description),
    ),
  );

const database = {
  name: matching(/^[\w-]+$/, "a name such as first", "The name that log lines show, from 2.4.0."),
  file: matching(/^\/[^\0]*$/, "an absolute path", "The script, or the file of users."),
  result_success: rule("What a success means for the databases behind it."),
  result_failure: rule("What a failure means for the databases behind it."),
  result_internalfail: rule("What an internal failure means for the databases behind it."),
  auth_verbose: flag("The auth_verbose setting of this database alone."),
  use_worker: flag("Whether workers call the script (2.3: blocking)."),
  settings: texts("The settings that script_init gets, from 2.4.0."),
  fields: texts("The fields of the static driver."),
  cache_key: v.exactOptional(text("What answers are cached by, up to 2.3.")),
};

const passdb = fields({
  driver: choice(["lua", "static", "passwd-file"], "Where users and passwords come from."),
  ...database,
  master: flag("Whether its users may log in as others."),
  deny: flag("Whether users that it knows are refused."),
  skip: v.exactOptional(choice(["never", "authenticated", "unauthenticated"], "When it is not asked.")),
  scheme: v.exactOptional(text("The scheme of passwords that name none.")),
});

const userdb = fields({
  driver: choice(["lua", "static", "passwd-file", "prefetch"], "Where the fields of users come from."),
  ...database,
  skip: v.exactOptional(choice(["never", "found", "notfound"], "When it is not asked.")),
});

/** The auth section of a world. */
export const authSchema = fields({
  passdbs: v.exactOptional(
    v.pipe(list(passdb), v.description("The passdbs, in the order in which they are asked.")),
  ),
  userdbs: v.exactOptional(
    v.pipe(list(userdb), v.description("The userdbs, in the order in which they are asked.")),
  ),
  auth_verbose: flag("Whether failed authentications are logged."),
  auth_debug: flag("Whether debug messages are logged."),
  auth_verbose_passwords: v.exactOptional(
    choice(["no", "plain", "sha1"], "How the given password is logged after a mismatch."),
  ),
  auth_cache_size: matching(/^\d+ ?[BkMG]?$/, "a size such as 1M", "The size of the cache; 0 is no cache."),
  auth_cache_ttl: duration("How long a positive answer is cached."),
  auth_cache_negative_ttl: duration("How long an unknown user or a wrong password is cached."),
  auth_master_user_separator: matching(
    /^[^\w\s@]$/,
    "one character such as *",
    "The character between login user and master user.",
  ),
  auth_username_format: v.exactOptional(text("How usernames are normalised.")),
  auth_mechanisms: v.exactOptional(
    v.pipe(
      list(choice(["plain", "login"], "A mechanism.")),
      v.description("The mechanisms that clients may use."),
    ),
  ),
  default_password_scheme: v.exactOptional(text("The scheme of passwords that name none.")),
  system_users: systemIds("Numbers of users of the system by name."),
  system_groups: systemIds("Numbers of groups of the system by name."),
  auth_allow_weak_schemes: flag("Whether weak password schemes are accepted, from 2.4.0."),
}) satisfies v.GenericSchema<unknown, AuthWorld>;
