import { DiskError } from "../../engine/disk/disk.ts";
import { readDiskFile } from "../../engine/disk/read_file.ts";
import type { AuthConfig, ConfiguredDatabase, DatabaseSource } from "../../server/auth/auth_config.ts";
import type { Passdb, PassdbSettings, Userdb, UserdbSettings } from "../../server/auth/database.ts";
import { PasswdFilePassdb, PasswdFileUserdb } from "../../server/auth/passwd_file.ts";
import { PrefetchUserdb } from "../../server/auth/prefetch.ts";
import { StaticPassdb, StaticUserdb } from "../../server/auth/static_database.ts";
import { AuthScript, type AuthScriptOptions } from "./auth_script.ts";
import { askCacheKey } from "./cache_key.ts";
import { endOrder, type Kind, type ScriptUse, startOrder, startProblem } from "./database_order.ts";
import { LuaPassdb } from "./lua_passdb.ts";
import { LuaUserdb } from "./lua_userdb.ts";

/** Why a process of the auth service cannot start: the text of its last line. */
export class AuthStartFailure extends Error {
  override readonly name = "AuthStartFailure";
}

/** All databases of the configuration, as one process has them: each process loads the scripts for itself. */
export class ProcessDatabases {
  readonly passdbs: readonly Passdb[];
  readonly userdbs: readonly Userdb[];
  readonly #uses: ScriptUse[] = [];
  /** What is done with files of users when all scripts run. */
  readonly #toOpen: (() => void)[] = [];
  readonly #options: AuthScriptOptions;

  /** Throws an AuthStartFailure when a script cannot be used, or the databases cannot be together. */
  constructor(config: AuthConfig, options: AuthScriptOptions) {
    this.#options = options;
    const passdbs: Passdb[] = [];
    for (const step of startOrder(config.passdbs, options.process.profile.facts)) {
      if ("problem" in step) throw new AuthStartFailure(step.problem);
      passdbs[step.index] = this.#passdb(config.passdbs[step.index]!);
    }
    this.passdbs = passdbs;
    this.userdbs = config.userdbs.map((each) => this.#userdb(each, config.userdbs.length === 1));
    for (const open of this.#toOpen) open();
    const problem = startProblem(config, options.process.profile.facts);
    if (problem !== undefined) throw new AuthStartFailure(problem);
  }

  /** Runs script_deinit of all scripts. */
  close(): void {
    for (const script of endOrder(this.#uses)) script.lua.destroy();
  }

  /** Up to 2.3 databases of a kind with the same arguments share one state, up to 2.3.13 all of a file. */
  #script(kind: Kind, source: DatabaseSource, isMaster = false): AuthScript {
    const path = source.file;
    const { process, texts } = this.#options;
    const { facts } = process.profile;
    const known = this.#uses.find((each) =>
      facts.usersShareScripts
        ? each.script.lua.name === source.file
        : each.source === source.written && each.kind === kind,
    );
    if (known !== undefined && !facts.authDatabasesHaveNames) {
      this.#uses.push({ kind, isMaster, source: source.written, script: known.script });
      return known.script;
    }
    const script = new AuthScript(path, this.#options);
    this.#uses.push({ kind, isMaster, source: source.written, script });
    const problem = script.load(texts.get(path));
    if (problem === undefined) return script;
    throw new AuthStartFailure(
      facts.scriptComesFromLuaSettings
        ? `${kind}-lua: Lua script '${path}': ${problem}`
        : `${kind}-lua: initialization failed: ${problem}`,
    );
  }

  #passdb({ settings, source }: ConfiguredDatabase<PassdbSettings>): Passdb {
    if (source.driver === "lua") {
      const script = this.#script("passdb", source, settings.isMaster);
      return new LuaPassdb(script, settings, this.#init("passdb", script, source));
    }
    if (source.driver === "static") return new StaticPassdb(settings, source.fields);
    this.#openUsers(source.file);
    return new PasswdFilePassdb(settings, source.file, () => this.#read(source.file));
  }

  #userdb({ settings, source }: ConfiguredDatabase<UserdbSettings>, isAlone: boolean): Userdb {
    if (source.driver === "lua") {
      const script = this.#script("userdb", source);
      return new LuaUserdb(script, settings, this.#init("userdb", script, source));
    }
    if (source.driver === "static") return new StaticUserdb(settings, source.fields);
    if (source.driver === "prefetch") return new PrefetchUserdb(settings, isAlone);
    const userdb = new PasswdFileUserdb(settings, { file: source.file, isAlone }, () =>
      this.#read(source.file),
    );
    this.#openUsers(source.file, () => {
      // Users may be complete elsewhere where there are several userdbs.
      if (!isAlone) return;
      for (const user of userdb.incomplete)
        this.#complain(source.file, `User ${user} is missing userdb info`);
    });
    return userdb;
  }

  /** A file of users that cannot be read is only complained about: it has no users. From 2.4 on scripts come first. */
  #openUsers(file: string, check: () => void = () => {}): void {
    const open = () => (this.#read(file) === undefined ? this.#complainOfMissing(file) : check());
    if (this.#options.process.profile.facts.authDatabasesHaveNames) this.#toOpen.push(open);
    else open();
  }

  #complainOfMissing(file: string): void {
    const { logger, profile } = this.#options.process;
    const problem = `open(${file}) failed: No such file or directory`;
    if (profile.facts.authNamesPasswdFilesWithBlank) logger.write("error", `passwd-file: ${problem}`);
    else this.#complain(file, problem);
  }

  #complain(file: string, problem: string): void {
    const { logger, profile } = this.#options.process;
    const blank = profile.facts.authNamesPasswdFilesWithBlank ? " " : "";
    logger.write("error", `passwd-file ${file}:${blank}${problem}`);
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
