import { type AccountView, viewAccount } from "./account_view.ts";
import { Engine } from "./contexts/engine.ts";
import { FileScripts } from "./contexts/file_scripts.ts";
import { MailProcess } from "./contexts/mail/mail_process.ts";
import { MailSession } from "./contexts/mail/session.ts";
import { LoadedScript, type Sandbox } from "./contexts/script.ts";
import { createDisk } from "./engine/disk/index.ts";
import { DEFAULT_LIMITS } from "./engine/limits/options.ts";
import { ConfigurationError } from "./errors.ts";
import { readable, type SentEvent } from "./log/event.ts";
import { Log } from "./log/transcript.ts";
import { dovecotOptions, loginSource, requireOptions, scriptSource } from "./options.ts";
import { profileOf } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import { requireText } from "./required_text.ts";
import { Script, ScriptError } from "./script.ts";
import { Process } from "./server/process/process.ts";
import type { Account } from "./server/storage/account.ts";
import { defaultWorld } from "./server/world/default_world.ts";
import { loadAccounts } from "./server/world/load_world.ts";
import { parseWorld } from "./server/world/parse_world.ts";
import type { World } from "./server/world/world.ts";
import { LoggedIn, type Session } from "./session.ts";
import type { DovecotOptions, LoginSource, ScriptSource } from "./sources.ts";

const DEFAULT_SCRIPT_NAME = "/etc/dovecot/hook.lua";
const DEFAULT_CLOCK = "2026-01-01T00:00:00Z";

/** A small Dovecot in a world of its own. */
export class Dovecot {
  /** Everything that was logged and printed. */
  readonly log: Log;
  /** Everything that events sent, debug events included. */
  readonly events: readonly SentEvent[];
  /** The accounts by username, as they are when they are read. */
  readonly users: Readonly<Record<string, AccountView>>;
  readonly #world: World;
  readonly #profile: Profile;
  readonly #accounts: ReadonlyMap<string, Account>;
  readonly #sandbox: Sandbox;
  readonly #engine: Engine;
  readonly #send: (event: SentEvent) => void;
  readonly #served = new WeakMap<Session, MailProcess>();
  #sessions = 0;

  /**
   * Throws a WorldError when the world is not one, and a ConfigurationError for an option that is wrong or a release
   * that is not known.
   */
  constructor(world: World = defaultWorld, givenOptions: DovecotOptions = {}) {
    const options = requireOptions(dovecotOptions, givenOptions);
    const parsed = parseWorld(world);
    this.#world = { ...parsed, users: parsed.users ?? defaultWorld.users ?? {} };
    this.#profile = profileOf(parsed.dovecot, parsed.lua);
    this.#accounts = loadAccounts(this.#world, options.baseDir ?? process.cwd());
    this.#sandbox = sandboxOf(options);
    this.#engine = new Engine(this.#profile);
    this.log = new Log(options.onEntry);
    const events: SentEvent[] = [];
    this.events = events;
    this.#send = (event) => events.push(readable(event));
    this.users = Object.fromEntries(
      [...this.#accounts].map(([username, account]) => [username, viewAccount(account)]),
    );
  }

  /** Logs a user in: loads the script and runs its hooks up to mail_user_created. */
  login(username: string, givenSource: LoginSource): Session {
    requireText("username", username);
    const source = requireOptions(loginSource, givenSource);
    const scriptName = source.scriptName ?? DEFAULT_SCRIPT_NAME;
    const served = this.#processFor(source);
    const session = new MailSession({
      account: this.#account(username, scriptName),
      served,
      sessionId: source.sessionId ?? `S${++this.#sessions}`,
      attributes: this.#world.attributes ?? true,
      script: source.script,
      scriptName,
      sandbox: this.#sandbox,
      engine: this.#engine,
    });
    session.login();
    const loggedIn = new LoggedIn(session);
    this.#served.set(loggedIn, served);
    return loggedIn;
  }

  #processFor(source: LoginSource): MailProcess {
    const { service, beside } = source;
    if (beside === undefined) return new MailProcess(this.#startProcess(source));
    const known = this.#served.get(beside);
    const served = known !== undefined && beside.outcome === "running" ? known : undefined;
    const problem = served === undefined ? "it is not open here" : served.refusal(service);
    if (served !== undefined && problem === undefined) return served;
    throw new ConfigurationError({
      code: "no-process",
      message: `The process of the other session cannot serve this one: ${problem}.`,
      hint: "Name an open session of the same Dovecot and service, which is not doveadm.",
      location: "beside",
    });
  }

  /** Loads a script as a C plugin does: nothing is registered and nothing runs. Throws a ScriptError. */
  createScript(givenSource: ScriptSource): Script {
    const source = requireOptions(scriptSource, givenSource);
    const process = this.#startProcess(source);
    const loaded = new LoadedScript({
      process,
      scriptName: source.scriptName ?? DEFAULT_SCRIPT_NAME,
      sandbox: this.#sandbox,
      template: this.#engine.bare,
      chunks: this.#engine.chunks,
    });
    const error = loaded.load(source.script);
    if (error !== undefined) throw new ScriptError(error);
    return new Script(loaded, process);
  }

  #startProcess({ service = "imap", pid = 1, clock }: LoginSource): Process {
    const now = Date.parse(clock ?? this.#world.clock ?? DEFAULT_CLOCK);
    const mailDebug = this.#world.mail_debug ?? false;
    const process = new Process({
      profile: this.#profile,
      service,
      pid,
      now,
      mailDebug,
      log: this.log,
      send: this.#send,
    });
    process.templateScripts = new FileScripts({ process, sandbox: this.#sandbox, engine: this.#engine });
    return process;
  }

  #account(username: string, scriptName: string): Account {
    const account = this.#accounts.get(username);
    if (account === undefined)
      throw new ConfigurationError({
        code: "unknown-user",
        message: `There is no user ${username} in the world.`,
        hint: describeUsers([...this.#accounts.keys()]),
        location: `users.${username}`,
      });
    // The plugin finds its script through a setting, which scripts can read as well. A % in it begins a variable.
    const setting = scriptName.replaceAll("%", "%%");
    return { ...account, settings: new Map([["mail_lua_script", setting], ...account.settings]) };
  }
}

/** How many users a hint names. */
const MOST_USERS = 10;

function describeUsers(users: readonly string[]): string {
  if (users.length === 0) return 'The world has no users. Add one, as in "users": { "alice": {} }.';
  const more = users.length > MOST_USERS ? ` and ${users.length - MOST_USERS} more` : "";
  return `Users: ${users.slice(0, MOST_USERS).join(", ")}${more}.`;
}

function sandboxOf(options: DovecotOptions): Sandbox {
  return {
    limits: {
      instructions: options.instructionLimit ?? DEFAULT_LIMITS.instructions,
      milliseconds: options.timeLimit ?? DEFAULT_LIMITS.milliseconds,
      megabytes: options.memoryLimit ?? DEFAULT_LIMITS.megabytes,
    },
    disk: createDisk(options.folders),
  };
}
