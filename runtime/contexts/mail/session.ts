import { Panic, reportDeath, ServerDeath } from "../../server/process/death.ts";
import type { Process } from "../../server/process/process.ts";
import type { Account } from "../../server/storage/account.ts";
import { MailUser } from "../../server/storage/mail_user.ts";
import type { Engine } from "../engine.ts";
import type { LoadedScript, Sandbox } from "../script.ts";
import type { UnloadedScript } from "../unloaded.ts";
import { callDeinitHook, createMailLua, forgetScript } from "./mail_lua.ts";
import type { MailProcess, ServedSession } from "./mail_process.ts";

/** How far a session got. */
export type Outcome = "running" | "refused" | "panicked" | "crashed" | "ended";

/** What a session is opened with. */
export interface SessionOptions {
  readonly account: Account;
  /** The process that serves the session, perhaps beside others. */
  readonly served: MailProcess;
  readonly sessionId: string;
  readonly attributes: boolean;
  readonly script: string;
  readonly scriptName: string;
  readonly sandbox: Sandbox;
  readonly engine: Engine;
}

/** What doveadm is asked to do when it makes a session. */
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

  /** Initialises the user: loads the script and calls mail_user_created. */
  login(): void {
    this.served.sessions.add(this);
    this.#survive(() => {
      this.#takeUserPrefix();
      const error = this.user.settingsProblem() ?? this.#loadScript();
      if (error !== undefined) return this.#refuse(error);
      this.#settle();
      this.user.initNamespaces();
    });
  }

  /** Deinitialises the user: the deinit hooks, with the end of the namespaces between them. */
  logout(): void {
    if (this.outcome !== "running") return;
    this.#survive(() => {
      // Another session may have been served in between.
      this.#process.logger.prefix = this.#process.isDoveadm ? this.#settledPrefix : this.#userPrefix;
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
    const loaded = createMailLua({ user, script, scriptName, sandbox, engine, served: this.served });
    this.script = loaded.script;
    this.unloaded = loaded.unloaded;
    return loaded.error;
  }

  #deinitUser(): void {
    // The server ends the session with a passthrough event of its own, as it does each command of a client.
    const { isDoveadm, profile } = this.#process;
    if (profile.facts.sessionEndIsEvent || !isDoveadm) this.#process.sendPassthrough();
    if (this.user.references !== 1) throw new Panic("user-referenced");
    const { script, user } = this;
    if (script !== undefined) callDeinitHook(script, user, "mail_user_deinit_pre");
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
    const command = isDoveadm && profile.facts.doveadmNamesCommand ? `cmd ${DOVEADM_COMMAND}: ` : "";
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
    logger.prefix = isSettled ? this.#settledPrefix : this.#userPrefix;
    if (!isDoveadm) this.user.event.setPrefix(this.#userPrefix, true);
  }

  #settle(): void {
    if (this.#process.isDoveadm) this.#process.logger.prefix = this.#settledPrefix;
  }

  #dropUserPrefix(): void {
    const { logger, isDoveadm, defaultPrefix, profile } = this.#process;
    if (!isDoveadm && profile.facts.prefixEndsWithNamespaces) logger.prefix = defaultPrefix;
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
