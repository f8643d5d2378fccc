import { type AuthWorld, databaseNames, type PassdbWorld, type UserdbWorld } from "../../../runtime/index.ts";
import { NAMES, settingValue } from "../../configuration.ts";
import { environmentBelow } from "../../world_files.ts";
import { block, commonLines, settingLines } from "./configuration_block.ts";
import type { AuthConfigured } from "./databases.ts";

/** The dovecot.conf of a server of the line 2.4. */
export function authConfiguration24({ root, release, world, databases }: AuthConfigured): string {
  const { auth = {} } = world;
  const lines = [
    ...settingLines([
      ["dovecot_config_version", "2.4.0"],
      ["dovecot_storage_version", "2.4.0"],
    ]),
    ...commonLines(root),
    ...settingLines([
      ["auth_allow_cleartext", "yes"],
      ["auth_internal_failure_delay", "0"],
    ]),
    ...block("import_environment", valueLines({ ...NAMES, ...environmentBelow(root, { world, release }) })),
    ...authLines(auth),
    ...named(databases.passdbs).flatMap(passdbBlock),
    ...named(databases.userdbs).flatMap(userdbBlock),
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
    ["auth_allow_weak_schemes", auth.auth_allow_weak_schemes],
    ["passdb_default_password_scheme", auth.default_password_scheme],
  ]);
}

/** Two blocks of one name would be one database to the server. */
function named<D extends PassdbWorld | UserdbWorld>(databases: readonly D[]): (D & { name: string })[] {
  const names = databaseNames(databases);
  return databases.map((each, index) => ({ ...each, name: names[index] ?? each.driver }));
}

function passdbBlock(passdb: PassdbWorld & { readonly name: string }): string[] {
  const { password, ...fields } = passdb.driver === "static" ? (passdb.fields ?? {}) : {};
  return block(`passdb ${passdb.name}`, [
    ...settingLines([
      ["passdb_static_password", password === undefined ? undefined : settingValue(password)],
      ["default_password_scheme", passdb.scheme],
      ["master", passdb.master],
      ["deny", passdb.deny],
    ]),
    ...databaseLines({ ...passdb, fields }),
  ]);
}

function userdbBlock(userdb: UserdbWorld & { readonly name: string }): string[] {
  return block(`userdb ${userdb.name}`, databaseLines(userdb));
}

function databaseLines(database: PassdbWorld | UserdbWorld): string[] {
  const { driver, file, fields = {}, settings = {} } = database;
  return [
    ...settingLines([
      ["driver", driver],
      ["lua_file", driver === "lua" ? file : undefined],
      ["use_worker", driver === "lua" ? (database.use_worker ?? true) : undefined],
      ["passwd_file_path", driver === "passwd-file" ? file : undefined],
      ["skip", database.skip],
      ["auth_verbose", database.auth_verbose],
      ["result_success", database.result_success],
      ["result_failure", database.result_failure],
      ["result_internalfail", database.result_internalfail],
    ]),
    ...blockOf("lua_settings", settings),
    ...blockOf("fields", fields),
  ];
}

function blockOf(name: string, values: Readonly<Record<string, string>>): string[] {
  return Object.keys(values).length === 0 ? [] : block(name, valueLines(values));
}

function valueLines(values: Readonly<Record<string, string>>): string[] {
  return settingLines(Object.entries(values).map(([name, value]) => [name, settingValue(value)]));
}
