import type { AuthRequest } from "../auth_request.d.ts";
import type { PassdbLookupResult, PassdbResult, UserdbResult } from "../auth_result.d.ts";

/** What script_init and script_deinit give. A plain `void` would take a number or a promise as well. */
// biome-ignore lint/suspicious/noConfusingVoidType: a hook that returns nothing has this type
type NoResult = void | undefined;

/**
 * The hooks of an auth script (`passdb { driver = lua  args = file=FILE }` and `userdb` likewise; from 2.4.0
 * `passdb lua { lua_file = FILE }`).
 *
 * The auth process and each of its workers load the script by themselves, from 2.3.14 once for the passdb and once for the
 * userdb. Workers answer the questions; what one of them keeps in a variable no other one sees.
 */
export interface AuthHooks {
  /**
   * Called once after the script was loaded, in each process. To make loading fail, throw an Error: the auth process ends.
   *
   * @param settings From 2.4.0 the `lua_settings` of the database by name; undefined before.
   * @since 2.3.0
   */
  script_init?: (this: void, settings: Readonly<Record<string, string>>) => NoResult;
  /**
   * Called before the script goes. An error is only logged.
   *
   * @since 2.3.0
   */
  script_deinit?: (this: void) => NoResult;
  /**
   * Called when a client logs in with a password. Without it the server asks `auth_passdb_lookup` and checks the password itself.
   *
   * @since 2.3.0
   */
  auth_password_verify?: (this: void, request: AuthRequest, password: string) => PassdbResult;
  /**
   * Called for the password of a user, and by `doveadm auth lookup`. An accepted user has a `password` or `nopassword`.
   *
   * @since 2.3.0
   */
  auth_passdb_lookup?: (this: void, request: AuthRequest) => PassdbLookupResult;
  /**
   * Called for the system user, the home and the settings of a user.
   *
   * @since 2.3.0
   */
  auth_userdb_lookup?: (this: void, request: AuthRequest) => UserdbResult;
  /**
   * Called for the names of all users, by `doveadm user '*'` and `doveadm -A`.
   *
   * A name that is empty ends doveadm in a panic on 2.4.5.
   *
   * @since 2.3.0
   */
  auth_userdb_iterate?: (this: void) => readonly string[];
  /**
   * Called once in each process for the key under which answers of the passdb are cached: `%{user}`. Without it nothing is
   * cached; 2.3 has the option `cache_key` of the passdb instead.
   *
   * A key without a variable gives all users the answer of the first one.
   *
   * @since 2.4.0
   */
  auth_passdb_get_cache_key?: (this: void) => string;
  /**
   * Called once in each process for the key under which answers of the userdb are cached: `%{user}`.
   *
   * @since 2.4.0
   */
  auth_userdb_get_cache_key?: (this: void) => string;
}
