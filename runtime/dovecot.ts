import { nodePlatform } from "../platform/node/node_platform.ts";
import type { WritablePlatform } from "../platform/platform.ts";
import { type AccountView, viewAccount } from "./account_view.ts";
import type { MailboxList } from "./actions/action.ts";
import { isMailAction } from "./actions/mail_commands.ts";
import { parseAction } from "./actions/parse_action.ts";
import {
  type AuthClientOptions,
  type AuthenticateOptions,
  authenticateAction,
  LIST_USERS,
  lookupPassdbAction,
  lookupUserdbAction,
} from "./auth.ts";
import type { ActionResult } from "./contexts/auth/action_result.ts";
import type { AuthServer } from "./contexts/auth/auth_server.ts";
import { createAuthServer } from "./contexts/auth/create_server.ts";
import { Host } from "./contexts/host.ts";
import { MailServer } from "./contexts/mail/actions/mail_server.ts";
import { MailSessions } from "./contexts/mail/actions/mail_sessions.ts";
import { MailLogins, noProcess } from "./contexts/mail/logins.ts";
import type { MailSession } from "./contexts/mail/session.ts";
import type { Sandbox } from "./contexts/script.ts";
import { sessionScripts } from "./contexts/session_scripts.ts";
import { createDisk } from "./engine/disk/index.ts";
import { DEFAULT_LIMITS } from "./engine/limits/options.ts";
import { readable, type SentEvent } from "./log/event.ts";
import { Log } from "./log/transcript.ts";
import { type DeliverOptions, deliverAction, type SaveOptions, saveAction } from "./mail.ts";
import type { MissingModule } from "./missing_module.ts";
import { dovecotOptions, loginSource, requireOptions, scriptSource } from "./options.ts";
import { profileOf } from "./profiles/index.ts";
import { requireText } from "./required_text.ts";
import { Script, ScriptError } from "./script.ts";
import { createNetwork, reachedNetwork } from "./server/http/create_network.ts";
import type { RecordedRequest } from "./server/http/network.ts";
import type { SimulatedNetwork, UnansweredRequest } from "./server/http/simulated_network.ts";
import { defaultWorld } from "./server/world/default_world.ts";
import { loadFiles } from "./server/world/load_files.ts";
import { loadModules } from "./server/world/load_modules.ts";
import { loadAccounts } from "./server/world/load_world.ts";
import { parseWorld } from "./server/world/parse_world.ts";
import { readProjectFile } from "./server/world/project_file.ts";
import { requireAuth } from "./server/world/require_auth.ts";
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
  readonly #host: Host;
  readonly #network: SimulatedNetwork;
  readonly #logins: MailLogins;
  readonly #auth: AuthServer;
  readonly #mail: MailServer;
  readonly #sessions = new WeakMap<Session, MailSession>();
  readonly #firstScript: readonly [name: string, text: string];

  /**
   * Throws a WorldError when the world is not one, and a ConfigurationError for an option that is wrong or a release
   * that is not known. Files and the time of `timeLimit` are those of a platform; default: this machine.
   */
  constructor(
    world: World = defaultWorld,
    givenOptions: DovecotOptions = {},
    platform: WritablePlatform = nodePlatform,
  ) {
    const options = requireOptions(dovecotOptions, givenOptions);
    const { dovecot, lua, ...parsed } = parseWorld(world);
    const users = parsed.users ?? defaultWorld.users ?? {};
    const place = { baseDir: options.baseDir ?? platform.currentFolder(), platform };
    const accounts = loadAccounts({ ...parsed, users }, place);
    const profile = profileOf(dovecot, lua);
    const modules = loadModules(parsed.lua_modules ?? {}, profile.lua, place);
    const files = new Map([...modules, ...loadFiles(parsed.files ?? {}, place)]);
    const fakes = new Map(Object.entries(options.modules ?? {}));
    const events: SentEvent[] = [];
    this.log = new Log(options.onEntry);
    this.events = events;
    this.users = Object.fromEntries(
      [...accounts].map(([username, account]) => [username, viewAccount(account)]),
    );
    this.#network = createNetwork(parsed.http, options.answer);
    this.#host = new Host({
      profile,
      sandbox: {
        ...limitsOf(options, platform),
        disk: createDisk(options.folders ?? [], platform, files),
        fakes,
      },
      log: this.log,
      send: (event) => events.push(readable(event)),
      mailDebug: parsed.mail_debug ?? false,
      clock: parsed.clock ?? DEFAULT_CLOCK,
      environment: Object.entries(parsed.environment ?? {}),
      network: reachedNetwork(this.#network, { allowed: options.network ?? [], platform }),
    });
    const scripts = new Map(Object.entries(options.scripts ?? {}));
    this.#firstScript = scripts.entries().next().value ?? [DEFAULT_SCRIPT_NAME, ""];
    requireAuth(parsed.auth ?? {}, this.#host.profile);
    const authWorld = parsed.auth ?? defaultWorld.auth ?? {};
    this.#auth = createAuthServer({ host: this.#host, log: this.log, world: authWorld, scripts });
    this.#logins = new MailLogins({ host: this.#host, accounts, attributes: parsed.attributes ?? true });
    const sessions = sessionScripts({ host: this.#host, push: parsed.push, texts: scripts });
    this.#mail = new MailServer({
      log: this.log,
      host: this.#host,
      sessions: new MailSessions(this.#logins, sessions),
      createsMailboxes: parsed.lda_mailbox_autocreate ?? false,
      readMessage: (path) => readProjectFile({ ...place, path, location: "actions" }),
    });
  }

  /** Logs a user in: loads the script and runs its hooks up to mail_user_created. */
  login(username: string, givenSource: LoginSource): Session {
    requireText("username", username);
    const { beside, ...source } = requireOptions(loginSource, givenSource);
    const other = beside === undefined ? undefined : this.#sessions.get(beside);
    if (beside !== undefined && other === undefined) throw noProcess("it is not open here");
    const scriptName = source.scriptName ?? DEFAULT_SCRIPT_NAME;
    const session = this.#logins.login(username, { ...source, scriptName, ...(other && { beside: other }) });
    const loggedIn = new LoggedIn(session);
    this.#sessions.set(loggedIn, session);
    return loggedIn;
  }

  /** Checks a password, as `doveadm auth test` does; with `login`, and looks the user up, as `doveadm auth login` does. */
  authenticate(user: string, options: AuthenticateOptions): ActionResult {
    return this.#auth.perform(authenticateAction(user, options));
  }

  /** Looks a user up in the passdbs without a password, as `doveadm auth lookup` does. */
  lookupPassdb(user: string, options: AuthClientOptions = {}): ActionResult {
    return this.#auth.perform(lookupPassdbAction(user, options));
  }

  /** Looks a user up in the userdbs, as `doveadm user` does. */
  lookupUserdb(user: string, options: AuthClientOptions = {}): ActionResult {
    return this.#auth.perform(lookupUserdbAction(user, options));
  }

  /** Lists the users of the userdbs, as `doveadm user '*'` does. */
  iterateUsers(): ActionResult {
    return this.#auth.perform(LIST_USERS);
  }

  /** Delivers a message to a user, as `dovecot-lda` does. */
  deliver(user: string, message: string, options: DeliverOptions = {}): ActionResult {
    return this.#mail.perform(deliverAction(user, message, options));
  }

  /** Saves a message in a mailbox of a user, as a mail client does. */
  save(user: string, message: string, options: SaveOptions = {}): ActionResult {
    return this.#mail.perform(saveAction(user, message, options));
  }

  /** Does what an administrator types, such as `doveadm auth test alice secret`. Throws a ConfigurationError. */
  perform(action: string): ActionResult {
    requireText("action", action);
    const parsed = parseAction(action);
    if (parsed.kind === "mailbox list") return this.#listMailboxes(parsed);
    return isMailAction(parsed) ? this.#mail.perform(parsed) : this.#auth.perform(parsed);
  }

  /** A session of doveadm with the first script. */
  #listMailboxes({ command, user }: MailboxList): ActionResult {
    const [scriptName, script] = this.#firstScript;
    const start = this.log.entries.length;
    const session = this.login(user, { script, scriptName, service: "doveadm" });
    if (session.outcome === "running") session.logout();
    const { exitCode, explanation, outcome } = session;
    const names = outcome === "ended" ? Object.keys(this.users[user]?.mailboxes ?? {}) : [];
    return {
      command,
      output: names.map((name) => `${name}\n`).join(""),
      exitCode,
      ...this.#auth.linesSince(start),
      ...(explanation === undefined ? {} : { explanation }),
      ...(outcome === "ended" || outcome === "refused" ? {} : { death: exitCode }),
    };
  }

  /** Starts the server: scripts of databases are loaded, as the first action does. Returns what it logged. */
  start(): Pick<ActionResult, "entries" | "lines"> {
    return this.#auth.start();
  }

  /** Stops the server: scripts of databases are deinitialised. Returns what it logged meanwhile. */
  stop(): Pick<ActionResult, "entries" | "lines"> {
    return this.#auth.stop();
  }

  /** The modules that scripts of databases required and that were not found. */
  get missingModules(): readonly MissingModule[] {
    return this.#auth.missingModules;
  }

  /** The HTTP requests of scripts, each attempt by itself, in order. */
  get requests(): readonly RecordedRequest[] {
    return this.#network.requests;
  }

  /** Those that neither a route of the world nor the function `answer` has an answer for. */
  get unanswered(): readonly UnansweredRequest[] {
    return this.#network.unanswered;
  }

  /** Loads a script as a C plugin does: nothing is registered and nothing runs. Throws a ScriptError. */
  createScript(givenSource: ScriptSource): Script {
    const source = requireOptions(scriptSource, givenSource);
    const process = this.#host.startProcess(source);
    const loaded = this.#host.createScript(process, source.scriptName ?? DEFAULT_SCRIPT_NAME);
    const error = loaded.load(source.script);
    if (error !== undefined) throw new ScriptError(error);
    return new Script(loaded, process);
  }
}

function limitsOf(options: DovecotOptions, platform: WritablePlatform): Omit<Sandbox, "disk" | "fakes"> {
  return {
    limits: {
      instructions: options.instructionLimit ?? DEFAULT_LIMITS.instructions,
      milliseconds: options.timeLimit ?? DEFAULT_LIMITS.milliseconds,
      megabytes: options.memoryLimit ?? DEFAULT_LIMITS.megabytes,
    },
    elapsed: () => platform.now(),
  };
}
