import { Panic, reportDeath, ServerDeath } from "../../server/process/death.ts";
import type { Process } from "../../server/process/process.ts";
import type { Account } from "../../server/storage/account.ts";
import { MailUser } from "../../server/storage/mail_user.ts";
import type { Engine } from "../engine.ts";
import type { LoadedScript, Sandbox } from "../script.ts";
import type { UnloadedScript } from "../unloaded.ts";
import { callDeinitHook, createMailLua, forgetScript } from "./mail_lua.ts";
import type { MailProcess, ServedSession } from "./mail_process.ts";
import type { SessionPlugin } from "./session_plugin.ts";

/** How far a session got. */
export type Outcome = "running" | "refused" | "panicked" | "crashed" | "ended";

/** What a session is opened with. */
export interface SessionOptions {
  readonly account: Account;
  /** The process that serves the session, perhaps beside others. */
  readonly served: MailProcess;
  readonly sessionId: string;
  readonly attributes: boolean;
  /** The script of mail_lua; a server may have none. */
  readonly script: string | undefined;
  readonly scriptName: string;
  readonly sandbox: Sandbox;
  readonly engine: Engine;
  /** The plugins beside mail_lua, in their order. */
  readonly plugins?: readonly SessionPlugin[];
  /** The log prefixes of a session that has none of its own: from the login on, and from the logout on. */
  readonly prefixes?: { readonly login?: string; readonly logout: string; readonly isOfEvents?: boolean };
  /** What doveadm is asked to do. Default `mailbox list`. */
  readonly command?: string;
}

/** The command that doveadm runs when a login makes its session. */
const DOVEADM_COMMAND = "mailbox list";

/** The exit status of a process whose user could not be initialised: EX_TEMPFAIL. */
const REFUSED = 75;

/** A user's session, from login to logout. */
export class MailSession {
  readonly user: MailUser;
  /** The process that serves it. */
  readonly served: MailProcess;
  script: LoadedScript | undefined;
  unloaded: UnloadedScript | undefined;
  outcome: Outcome = "running";
  exitCode = 0;
  explanation: string | undefined;
  readonly #options: SessionOptions;
  readonly #process: Process;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.served = options.served;
    this.#process = options.served.process;
    this.user = new MailUser({ ...options, process: this.#process });
  }

  /** Does something in the session. A death of the process ends it; returns false then. */
  run(work: () => void): boolean {
    if (this.outcome !== "running") return false;
    this.#survive(() => {
      this.#process.logger.prefix = this.prefix;
      work();
    });
    return this.outcome === "running";
  }

  /** Initialises the user: loads the script and calls mail_user_created. */
  login(): void {
    this.served.sessions.add(this);
    this.#survive(() => {
      this.#takeUserPrefix();
      const error = this.user.settingsProblem() ?? this.#loadScript();
      if (error !== undefined) return this.#refuse(error);
      for (const plugin of this.#plugins) plugin.created(this);
      this.#takeEventPrefix();
      this.#settle();
      this.user.initNamespaces();
    });
  }

  /** Deinitialises the user: the deinit hooks, with the end of the namespaces between them. */
  logout(): void {
    if (this.outcome !== "running") return;
    this.#survive(() => {
      // Another session may have been served in between.
      this.#process.logger.prefix = this.#options.prefixes?.logout ?? this.prefix;
      const { dataStack } = this.#process;
      const frame = dataStack.begin();
      this.#deinitUser();
      dataStack.end(frame);
      if (this.user.references !== 1) throw new Panic("user-kept");
      this.#end("ended");
      if (this.served.sessions.size === 0) this.#exit();
    });
  }

  #loadScript(): string | undefined {
    const { script, scriptName, sandbox, engine } = this.#options;
    const { user } = this;
    if (script === undefined) return undefined;
    const loaded = createMailLua({ user, script, scriptName, sandbox, engine, served: this.served });
    this.script = loaded.script;
    this.unloaded = loaded.unloaded;
    return loaded.error;
  }

  get #plugins(): readonly SessionPlugin[] {
    return this.#options.plugins ?? [];
  }

  #deinitUser(): void {
    // The server ends the session with a passthrough event of its own, as it does each command of a client.
    const { isDoveadm, profile } = this.#process;
    if (profile.facts.sessionEndIsEvent || !isDoveadm) this.#process.sendPassthrough();
    // A mailbox holds its user.
    const isHeld = this.user.references !== 1 || this.user.mailboxes.length > 0;
    if (isHeld) throw new Panic("user-referenced");
    const { script, user } = this;
    if (script !== undefined) callDeinitHook(script, user, "mail_user_deinit_pre");
    for (const plugin of this.#plugins) plugin.leaving(this);
    user.deinitNamespaces();
    this.#dropUserPrefix();
    if (script === undefined) return;
    callDeinitHook(script, user, "mail_user_deinit");
    forgetScript(user);
    this.served.dropScript(script);
  }

  #refuse(error: string): void {
    const { logger, isDoveadm, defaultPrefix, profile } = this.#process;
    if (!isDoveadm && profile.facts.refusalDropsPrefix) logger.prefix = defaultPrefix;
    if (profile.facts.refusedSessionEndIsEvent) this.#process.sendPassthrough();
    if (isDoveadm) logger.prefix = this.#settledPrefix;
    const command =
      isDoveadm && profile.facts.doveadmNamesCommand
        ? `cmd ${this.#options.command ?? DOVEADM_COMMAND}: `
        : "";
    logger.write("error", command + error);
    this.exitCode = REFUSED;
    this.#end("refused");
    this.explanation = "The login failed with the error above: the client is told to try again later.";
    if (this.served.sessions.size === 0) this.#process.templateScripts?.close();
    this.#process.sendPassthrough();
  }

  /** The end of the process closes connections, each with a passthrough event. */
  #exit(): void {
    const { logger, isDoveadm, defaultPrefix, profile } = this.#process;
    logger.prefix = isDoveadm && !profile.facts.doveadmShowsSession ? this.#settledPrefix : defaultPrefix;
    this.#process.templateScripts?.close();
    this.#process.sendPassthrough();
  }

  #takeUserPrefix(): void {
    const { logger, isDoveadm, profile } = this.#process;
    const isSettled = isDoveadm && !profile.facts.doveadmShowsSession;
    const { prefixes } = this.#options;
    logger.prefix = prefixes?.login ?? (isSettled ? this.#settledPrefix : this.#userPrefix);
    if (!isDoveadm && this.#plugins.length === 0) this.user.event.setPrefix(logger.prefix, true);
  }

  /** Events of the user have its prefix, whatever that of the process is; not yet while plugins meet the user. */
  #takeEventPrefix(): void {
    const { isDoveadm } = this.#process;
    const isKnown = this.#options.prefixes?.isOfEvents ?? true;
    if (!isDoveadm && isKnown && this.#plugins.length > 0) this.user.event.setPrefix(this.#userPrefix, true);
  }

  #settle(): void {
    if (this.#process.isDoveadm) this.#process.logger.prefix = this.#settledPrefix;
  }

  #dropUserPrefix(): void {
    const { logger, isDoveadm, defaultPrefix, profile } = this.#process;
    if (isDoveadm || this.#options.prefixes !== undefined) return;
    if (profile.facts.prefixEndsWithNamespaces) logger.prefix = defaultPrefix;
  }

  /** The log prefix while the session is served. */
  get prefix(): string {
    return this.#process.isDoveadm ? this.#settledPrefix : this.#userPrefix;
  }

  get #userPrefix(): string {
    const { service, pid } = this.#process;
    return `${service}(${this.user.username})<${pid}><${this.user.sessionId}>: `;
  }

  get #settledPrefix(): string {
    return `${this.#process.service}(${this.user.username}): `;
  }

  /** Ends the session as the server's process ends when it dies. Other errors are the caller's. */
  #survive(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (!(error instanceof ServerDeath)) {
        this.#end("crashed");
        throw error;
      }
      reportDeath(error, this.#process.logger);
      for (const session of new Set<ServedSession>([this, ...this.served.sessions])) session.die(error);
    }
  }

  #end(outcome: Outcome): void {
    this.outcome = outcome;
    this.served.sessions.delete(this);
  }

  /** All sessions of a process die together. */
  die(death: ServerDeath): void {
    this.#end(death instanceof Panic ? "panicked" : "crashed");
    this.exitCode = death.exitCode;
    const place = death.scriptPlace === undefined ? "" : ` It was at ${death.scriptPlace}.`;
    this.explanation = death.explanation + place;
  }
}
