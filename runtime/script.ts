import { pushEvent } from "./bindings/event.ts";
import { pushMail } from "./bindings/mail.ts";
import { pushMailUser } from "./bindings/mail_user.ts";
import { pushMailbox } from "./bindings/mailbox.ts";
import type { LoadedScript } from "./contexts/script.ts";
import { ALL_RESULTS, type LuaValue, popValues, pushValue, refusalOf, stackSize } from "./engine/convert.ts";
import type { LuaState } from "./engine/members.ts";
import { ConfigurationError, DovescriptError } from "./errors.ts";
import { Event } from "./log/event.ts";
import { requireText } from "./required_text.ts";
import { reportDeath, ServerDeath } from "./server/process/death.ts";
import type { Process } from "./server/process/process.ts";
import type { Mail } from "./server/storage/mail.ts";
import { MailUser } from "./server/storage/mail_user.ts";
import { Mailbox } from "./server/storage/mailbox.ts";
import { show } from "./validation/show.ts";

/** An object of the server on its way into a script: an argument of `Script.call`. */
export class Pushed {
  readonly push: (L: LuaState) => void;

  constructor(push: (L: LuaState) => void) {
    this.push = push;
  }
}

/** A script failed to load, or a call of it raised. The message is the server's. */
export class ScriptError extends DovescriptError {
  override readonly name = "ScriptError";

  constructor(message: string) {
    super({ code: "script-error", message });
  }
}

/**
 * A script as a C plugin of the server handles it: the counterpart of `dlua_script_create_*`, `dlua_register_…`,
 * `dlua_push_…` and `dlua_pcall`.
 */
export class Script {
  readonly #script: LoadedScript;
  readonly #process: Process;

  constructor(script: LoadedScript, process: Process) {
    this.#script = script;
    this.#process = process;
  }

  /** `dlua_dovecot_register`: makes the global `dovecot`. */
  registerDovecot(): this {
    this.#script.registerDovecot();
    return this;
  }

  /** `dlua_register_mail_storage`: makes `dovecot.storage` and the types of users, mailboxes and mails. */
  registerMailStorage(): this {
    this.#script.registerMailStorage();
    return this;
  }

  /** `dlua_script_init`: runs the chunk and script_init. Throws a ScriptError when one fails. */
  init(): this {
    const error = this.#alive(() => this.#script.init());
    if (error !== undefined) throw new ScriptError(error);
    return this;
  }

  /** `dlua_push_event`: an event as an argument. Without one, a new child of the script's event. */
  pushEvent(event: Event = new Event(this.#process, this.#script.event)): Pushed {
    requireKind(event, Event);
    return new Pushed((L) => pushEvent(L, event));
  }

  /** `dlua_push_mail_user`: a user as an argument. */
  pushMailUser(user: MailUser): Pushed {
    requireKind(user, MailUser);
    return new Pushed((L) => pushMailUser(L, user));
  }

  /** `dlua_push_mailbox`: a mailbox as an argument. It then belongs to the script, which frees it. */
  pushMailbox(mailbox: Mailbox): Pushed {
    requireKind(mailbox, Mailbox);
    return new Pushed((L) => pushMailbox(L, mailbox));
  }

  /** `dlua_push_mail`: a mail as an argument. Its mailbox then belongs to the script, which frees it. */
  pushMail(mail: Mail): Pushed {
    requireKind(mail?.mailbox, Mailbox);
    return new Pushed((L) => pushMail(L, mail));
  }

  /**
   * `dlua_pcall`: calls a global function and returns all its results. Throws a ScriptError with the server's
   * message and traceback when the function is missing or raises, and a ConfigurationError for an argument that Lua
   * has no value for.
   */
  call(name: string, ...given: readonly (Pushed | LuaValue | null)[]): LuaValue[] {
    requireText("name", name);
    for (const [index, argument] of given.entries()) requireArgument(argument, index + 1);
    const { L } = this.#script;
    const base = stackSize(L);
    const error = this.#alive(() => {
      for (const argument of given) {
        if (argument instanceof Pushed) argument.push(L);
        else pushValue(L, argument);
      }
      return this.#script.call(name, given.length, ALL_RESULTS);
    });
    const results = popValues(L, base);
    if (error !== undefined) throw new ScriptError(error);
    return results;
  }

  /** Collects what the script no longer reaches, as mail_lua does after a hook. */
  collect(): this {
    this.#script.collect();
    return this;
  }

  /** `dlua_script_unref`: runs script_deinit and gives up all objects. */
  close(): void {
    this.#alive(() => this.#script.destroy());
  }

  /** Writes the line with which the process dies, and throws on. */
  #alive<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof ServerDeath) reportDeath(error, this.#process.logger);
      throw error;
    }
  }
}

function requireArgument(argument: unknown, position: number): void {
  const refusal = argument instanceof Pushed ? undefined : refusalOf(argument);
  if (refusal === undefined) return;
  throw invalidArgument(`The argument ${position} cannot be given to Lua: ${refusal}.`);
}

function requireKind(given: unknown, kind: { readonly name: string; new (...parts: never): object }): void {
  if (!(given instanceof kind)) throw invalidArgument(`It must be a ${kind.name}, but is ${show(given)}.`);
}

function invalidArgument(message: string): ConfigurationError {
  return new ConfigurationError({ code: "invalid-argument", message });
}
