import type { AuthWorld, PassdbWorld, UserdbWorld } from "../../../runtime/index.ts";
import { NAMES } from "../../configuration.ts";
import { oneWord } from "../../server_variables.ts";
import { environmentBelow } from "../../world_files.ts";
import { block, commonLines, settingLines } from "./configuration_block.ts";
import type { AuthConfigured } from "./databases.ts";

/** The dovecot.conf of a server of the line 2.3. */
export function authConfiguration23({ root, release, world, databases }: AuthConfigured): string {
  const { auth = {} } = world;
  const { default_password_scheme } = auth;
  const scheme = default_password_scheme === undefined ? {} : { scheme: default_password_scheme };
  const lines = [
    ...commonLines(root),
    ...settingLines([
      ["disable_plaintext_auth", "no"],
      [
        "import_environment",
        `TZ ${assignments({ ...NAMES, ...environmentBelow(root, { world, release }) })}`,
      ],
    ]),
    ...authLines(auth),
    ...databases.passdbs.flatMap((each) => passdbBlock({ ...scheme, ...each })),
    ...databases.userdbs.flatMap(userdbBlock),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function authLines(auth: AuthWorld): string[] {
  return settingLines([
    ["auth_verbose", auth.auth_verbose],
    ["auth_debug", auth.auth_debug],
    ["auth_verbose_passwords", auth.auth_verbose_passwords],
    ["auth_cache_size", auth.auth_cache_size],
    ["auth_cache_ttl", auth.auth_cache_ttl],
    ["auth_cache_negative_ttl", auth.auth_cache_negative_ttl],
    ["auth_master_user_separator", auth.auth_master_user_separator],
    ["auth_username_format", auth.auth_username_format],
    ["auth_mechanisms", auth.auth_mechanisms?.join(" ")],
  ]);
}

function passdbBlock(passdb: PassdbWorld): string[] {
  const { driver, scheme } = passdb;
  const own = {
    lua: () => `${luaArguments(passdb)}${scheme === undefined ? "" : ` scheme=${scheme}`}`,
    static: () => assignments(passdb.fields ?? {}),
    "passwd-file": () => `${scheme === undefined ? "" : `scheme=${scheme} `}${passdb.file}`,
  };
  const { master, deny } = passdb;
  return block("passdb", [
    ...settingLines([
      ["driver", driver],
      ["args", own[driver]()],
      ["master", master],
      ["deny", deny],
    ]),
    ...resultLines(passdb),
  ]);
}

function userdbBlock(userdb: UserdbWorld): string[] {
  const { driver } = userdb;
  const own = {
    lua: () => luaArguments(userdb),
    static: () => assignments(userdb.fields ?? {}),
    "passwd-file": () => userdb.file,
    prefetch: () => undefined,
  };
  return block("userdb", [
    ...settingLines([
      ["driver", driver],
      ["args", own[driver]()],
    ]),
    ...resultLines(userdb),
  ]);
}

function luaArguments({ file, use_worker = true, cache_key }: PassdbWorld | UserdbWorld): string {
  const key = cache_key === undefined ? "" : ` cache_key=${cache_key}`;
  return `file=${file} blocking=${use_worker ? "yes" : "no"}${key}`;
}

function resultLines(database: PassdbWorld | UserdbWorld): string[] {
  return settingLines([
    ["skip", database.skip],
    ["auth_verbose", database.auth_verbose],
    ["result_success", database.result_success],
    ["result_failure", database.result_failure],
    ["result_internalfail", database.result_internalfail],
  ]);
}

/** Words, as the server takes apart at blanks. */
function assignments(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${oneWord(name, value)}`)
    .join(" ");
}
