import { DiskError } from "../../engine/disk/disk.ts";
import { readDiskFile } from "../../engine/disk/read_file.ts";
import type { AuthConfig, ConfiguredDatabase, DatabaseSource } from "../../server/auth/auth_config.ts";
import type { Passdb, PassdbSettings, Userdb, UserdbSettings } from "../../server/auth/database.ts";
import { PasswdFilePassdb, PasswdFileUserdb } from "../../server/auth/passwd_file.ts";
import { PrefetchUserdb } from "../../server/auth/prefetch.ts";
import { StaticPassdb, StaticUserdb } from "../../server/auth/static_database.ts";
import { AuthScript, type AuthScriptOptions } from "./auth_script.ts";
import { askCacheKey } from "./cache_key.ts";
import { LuaPassdb } from "./lua_passdb.ts";
import { LuaUserdb } from "./lua_userdb.ts";

/** Why a process of the auth service cannot start: the text of its last line. */
export class AuthStartFailure extends Error {
  override readonly name = "AuthStartFailure";
}

type Kind = "passdb" | "userdb";

/** A database whose script is loaded, if it has one. */
interface Opened<T> {
  readonly kind: Kind;
  readonly configured: ConfiguredDatabase<T>;
  readonly script: AuthScript | undefined;
}

/** All databases of the configuration, as one process has them: each process loads the scripts for itself. */
export class ProcessDatabases {
  readonly passdbs: readonly Passdb[];
  readonly userdbs: readonly Userdb[];
  readonly #scripts: { readonly kind: Kind; readonly script: AuthScript }[] = [];
  readonly #options: AuthScriptOptions;

  /** Throws an AuthStartFailure when a script cannot be used. */
  constructor(config: AuthConfig, options: AuthScriptOptions) {
    this.#options = options;
    const passdbs = config.passdbs.map((each) => this.#open("passdb", each));
    const userdbs = config.userdbs.map((each) => this.#open("userdb", each));
    this.passdbs = passdbs.map((each) => this.#passdb(each));
    this.userdbs = userdbs.map((each) => this.#userdb(each));
  }

  /** Runs script_deinit of all scripts. */
  close(): void {
    for (const { script } of this.#scripts) script.lua.destroy();
  }

  #open<T>(kind: Kind, configured: ConfiguredDatabase<T>): Opened<T> {
    const { driver, file } = configured.source;
    return { kind, configured, script: driver === "lua" ? this.#script(kind, file) : undefined };
  }

  /** Up to 2.3 databases of a kind with the same file share one state, up to 2.3.13 those of both kinds. */
  #script(kind: Kind, path: string): AuthScript {
    const { process, texts } = this.#options;
    const { facts } = process.profile;
    const known = this.#scripts.find(
      (each) => each.script.lua.name === path && (facts.usersShareScripts || each.kind === kind),
    );
    if (known !== undefined && !facts.authDatabasesHaveNames) return known.script;
    const script = new AuthScript(path, this.#options);
    this.#scripts.push({ kind, script });
    const problem = script.load(texts.get(path));
    if (problem === undefined) return script;
    throw new AuthStartFailure(
      facts.scriptComesFromLuaSettings
        ? `${kind}-lua: Lua script '${path}': ${problem}`
        : `${kind}-lua: initialization failed: ${problem}`,
    );
  }

  #passdb({ configured: { settings, source }, script }: Opened<PassdbSettings>): Passdb {
    if (script !== undefined) {
      const cacheKey = this.#init("passdb", script, source);
      return new LuaPassdb(script, settings, cacheKey);
    }
    if (source.driver === "static") return new StaticPassdb(settings, source.fields);
    return new PasswdFilePassdb(settings, () => this.#read(source.file));
  }

  #userdb({ configured: { settings, source }, script }: Opened<UserdbSettings>): Userdb {
    if (script !== undefined) {
      const cacheKey = this.#init("userdb", script, source);
      return new LuaUserdb(script, settings, cacheKey);
    }
    if (source.driver === "static") return new StaticUserdb(settings, source.fields);
    if (source.driver === "prefetch") return new PrefetchUserdb(settings);
    const userdb = new PasswdFileUserdb(settings, () => this.#read(source.file));
    const blank = this.#options.process.profile.facts.authNamesPasswdFilesWithBlank ? " " : "";
    for (const user of userdb.incomplete)
      this.#options.process.logger.write(
        "error",
        `passwd-file ${source.file}:${blank}User ${user} is missing userdb info`,
      );
    return userdb;
  }

  /** Runs script_init. Returns by what answers are cached. */
  #init(kind: Kind, script: AuthScript, source: DatabaseSource): string | undefined {
    const { facts } = this.#options.process.profile;
    const problem = script.init(source.luaSettings);
    if (problem !== undefined) {
      const start = facts.scriptComesFromLuaSettings ? "script_init() failed" : "initialization failed";
      throw new AuthStartFailure(`${kind}-lua: ${start}: ${problem}`);
    }
    if (facts.authCachesByUser) return source.cacheKey ?? "%u";
    const answer = askCacheKey(
      script.lua,
      this.#options.process.profile,
      kind === "passdb" ? "auth_passdb_get_cache_key" : "auth_userdb_get_cache_key",
    );
    if ("problem" in answer) throw new AuthStartFailure(`${kind}-lua: ${answer.problem}`);
    return answer.key;
  }

  #read(path: string): string | undefined {
    try {
      return readDiskFile(this.#options.sandbox.disk, path);
    } catch (error) {
      if (error instanceof DiskError) return undefined;
      throw error;
    }
  }
}
