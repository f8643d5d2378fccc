import { pushMailUser } from "../../bindings/mail_user.ts";
import { pushNotifyEvent } from "../../bindings/notify_event.ts";
import { dropKept, type KeptValue, keepValue, pushKept } from "../../engine/kept_value.ts";
import { pushBoolean } from "../../engine/values.ts";
import type { Event } from "../../log/event.ts";
import { Panic } from "../../server/process/death.ts";
import type { MailUser } from "../../server/storage/mail_user.ts";
import type { LoadedScript } from "../script.ts";
import type { DriverTransaction, PushDriver } from "./driver.ts";
import type { NotifyEvent } from "./notify_event.ts";

const BEGIN = "dovecot_lua_notify_begin_txn";
const END = "dovecot_lua_notify_end_txn";
const HANDLER = "dovecot_lua_notify_event_";

/** The kinds of events that have a handler. */
const KINDS = [
  "mailbox_create",
  "mailbox_delete",
  "mailbox_rename",
  "mailbox_subscribe",
  "mailbox_unsubscribe",
  "message_new",
  "message_append",
  "message_read",
  "message_trash",
  "message_expunge",
  "flags_set",
  "flags_clear",
];

/** The parts of a driver with a script. */
export interface LuaDriverOptions {
  readonly user: MailUser;
  readonly script: LoadedScript;
  /** The event on which the driver logs. */
  readonly event: Event;
  /** Gives the script up. */
  readonly drop: () => void;
}

/** The Lua driver, with the script of one user. */
export class LuaDriver implements PushDriver {
  readonly #options: LuaDriverOptions;

  constructor(options: LuaDriverOptions) {
    this.#options = options;
  }

  begin(): DriverTransaction | undefined {
    const { script, user } = this.#options;
    if (!script.has(BEGIN)) return this.#fail(`Missing function ${BEGIN}`);
    const kinds = KINDS.filter((kind) => script.has(HANDLER + kind));
    if (kinds.length === 0) return undefined;
    pushMailUser(script.L, user);
    const error = script.call(BEGIN, 1, 1);
    // QUIRK: nothing is collected, so that the user object stays, and the process dies of it when the session ends.
    if (error !== undefined) return this.#fail(error);
    return new LuaTransaction(keepValue(script.L), kinds, this.#options);
  }

  deinit(): void {
    this.#options.drop();
  }

  #fail(text: string): undefined {
    this.#options.event.log({ level: "error", text });
  }
}

/** A transaction between its hooks. */
class LuaTransaction implements DriverTransaction {
  readonly #context: KeptValue;
  readonly #kinds: readonly string[];
  readonly #options: LuaDriverOptions;

  constructor(context: KeptValue, kinds: readonly string[], options: LuaDriverOptions) {
    this.#context = context;
    this.#kinds = kinds;
    this.#options = options;
  }

  wants(kind: string): boolean {
    return this.#kinds.includes(kind);
  }

  process({ kind, fields }: NotifyEvent): void {
    const { script, user } = this.#options;
    const hook = HANDLER + kind;
    // QUIRK: an event that only another driver asked for is looked for here as well.
    if (!user.process.profile.facts.callsAreTraced && !script.has(hook))
      throw new Panic("push-handler-missing");
    pushKept(script.L, this.#context);
    pushNotifyEvent(script.L, fields);
    this.#report(script.call(hook, 2, 0));
  }

  end(success: boolean): void {
    const { script } = this.#options;
    const { L } = script;
    if (script.has(END)) {
      pushKept(L, this.#context);
      pushBoolean(L, success);
      this.#report(script.call(END, 2, 0));
    } else this.#report(`Missing function ${END}`);
    dropKept(L, this.#context);
    script.collect();
  }

  #report(error: string | undefined): void {
    if (error !== undefined) this.#options.event.log({ level: "error", text: error });
  }
}
