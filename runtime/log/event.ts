import { Panic } from "../server/process/death.ts";
import { replaceInvalid } from "../text.ts";
import type { LogLevel } from "./levels.ts";
import type { Logger, OwnPrefix } from "./logger.ts";

/** The value of an event's field. A time is in whole seconds since 1970. */
export type EventField = string | number;

/** An event that was sent: what a metric or an exporter of the server sees. */
export interface SentEvent {
  /** Absent when nothing called `set_name` since the last log call. */
  readonly name?: string;
  readonly level: LogLevel;
  readonly text: string;
  /** This event's fields over those of its parents. */
  readonly fields: Readonly<Record<string, EventField>>;
  /** This event's categories and those of its parents. */
  readonly categories: readonly string[];
  /** The fields that the event inherits. */
  readonly parent?: { readonly fields: Readonly<Record<string, EventField>> };
  /** Where the script made the log call. */
  readonly source?: EventSource;
}

/** A place in a script. */
export interface EventSource {
  /** The last part of the script's path. */
  readonly file: string;
  readonly line: number;
}

/** What all events of a process share. */
export interface EventScope {
  readonly logger: Logger;
  /** True if debug messages of events are logged, and not only sent. */
  readonly logsDebugEvents: boolean;
  readonly send: (event: SentEvent) => void;
  /** The one passthrough event that is being built, if any. */
  passthrough: Event | undefined;
}

/** A log call. */
export interface EventMessage {
  readonly level: LogLevel;
  readonly text: string;
  readonly source?: EventSource;
}

/** What a field needs beside its text. */
const FIELD = 32;

/** A structured log event. */
export class Event {
  readonly scope: EventScope;
  readonly parent: Event | undefined;
  readonly categories: string[] = [];
  readonly fields = new Map<string, EventField>();
  /** The name that the next log call sends, and no other. */
  name: string | undefined;
  alwaysLogSource: boolean;
  /** True if debug messages are logged whatever the settings say. Events made later inherit it. */
  forcedDebug: boolean;
  /** True if this event only decorates its parent for one log call. */
  readonly passthrough: boolean;
  /** Where the script made a passthrough event. */
  readonly source: EventSource | undefined;
  #prefix: { readonly text: string; readonly replaces: boolean } | undefined;
  #references = 1;

  constructor(scope: EventScope, parent?: Event, passthrough?: { readonly source: EventSource | undefined }) {
    this.scope = scope;
    this.parent = parent?.ref();
    this.passthrough = passthrough !== undefined || (parent?.passthrough ?? false);
    this.source = passthrough?.source;
    this.alwaysLogSource = parent?.alwaysLogSource ?? false;
    this.forcedDebug = parent?.forcedDebug ?? false;
  }

  ref(): this {
    this.#references++;
    return this;
  }

  /** Drops a reference; the last one frees the event, its place as pending passthrough event and its parent. */
  unref(): void {
    if (--this.#references > 0) return;
    if (this.scope.passthrough === this) this.scope.passthrough = undefined;
    this.parent?.unref();
  }

  /** One prefix per event: a later call replaces it. */
  setPrefix(text: string, replaces: boolean): void {
    this.#prefix = { text, replaces };
  }

  /** Adds to an integer field. A field of another type starts again from nothing. */
  increment(key: string, by: number): void {
    const old = this.fields.get(key);
    this.fields.set(key, (typeof old === "number" ? old : 0) + by);
  }

  /** About how many letters its fields and those of its parents have: each that is sent has them all. */
  get fieldsSize(): number {
    let size = 0;
    for (let event: Event | undefined = this; event !== undefined; event = event.parent)
      for (const [key, value] of event.fields) size += key.length + String(value).length + FIELD;
    return size;
  }

  /** Sends the event and writes its line. */
  log(message: EventMessage): void {
    const { own, text } = this.#compose(message.text);
    this.scope.send(this.#describe(message));
    const isWanted = message.level !== "debug" || this.forcedDebug || this.scope.logsDebugEvents;
    if (isWanted) this.scope.logger.write(message.level, text, own);
    // A name lasts for one call, whether or not the line was wanted.
    this.name = undefined;
    if (this.passthrough) this.unref();
  }

  /** The prefixes of the parents come first, up to one that replaces them all. */
  #compose(text: string): { own?: OwnPrefix; text: string } {
    let appended = "";
    for (let event: Event | undefined = this; event !== undefined; event = event.parent) {
      if (event.#prefix?.replaces) return { own: { replaced: event.#prefix.text, appended }, text };
      appended = (event.#prefix?.text ?? "") + appended;
    }
    return { text: appended + text };
  }

  #describe(message: EventMessage): SentEvent {
    const categories = new Set<string>();
    for (let event: Event | undefined = this; event !== undefined; event = event.parent)
      for (const category of event.categories) categories.add(category);
    return {
      ...(this.name === undefined ? {} : { name: this.name }),
      level: message.level,
      text: message.text,
      fields: this.#allFields(),
      categories: [...categories],
      ...(this.parent === undefined ? {} : { parent: { fields: this.parent.#allFields() } }),
      ...(message.source === undefined ? {} : { source: message.source }),
    };
  }

  #allFields(): Record<string, EventField> {
    const inherited = this.parent === undefined ? {} : this.parent.#allFields();
    return { ...inherited, ...Object.fromEntries(this.fields) };
  }
}

/** An event with nothing in its texts but text: bytes that are none become replacement characters. */
export function readable(event: SentEvent): SentEvent {
  const { name, parent } = event;
  return {
    ...event,
    text: replaceInvalid(event.text),
    fields: readableFields(event.fields),
    ...(name === undefined ? {} : { name: replaceInvalid(name) }),
    ...(parent === undefined ? {} : { parent: { fields: readableFields(parent.fields) } }),
  };
}

function readableFields(fields: SentEvent["fields"]): SentEvent["fields"] {
  const entries = Object.entries(fields).map(([key, value]) => [
    replaceInvalid(key),
    typeof value === "string" ? replaceInvalid(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Starts a passthrough event on a parent. A process can only build one at a time. */
export function startPassthrough(parent: Event, source?: EventSource): void {
  const { scope } = parent;
  if (parent.passthrough) {
    scope.passthrough = parent;
    return;
  }
  if (scope.passthrough !== undefined) throw new Panic("passthrough-pending");
  scope.passthrough = new Event(scope, parent, { source });
}

/** Gives up the passthrough event that is pending, if there is one, with an error of the script's event. */
export function abortLeakedPassthrough(scriptEvent: Event): void {
  const leaked = scriptEvent.scope.passthrough;
  if (leaked === undefined) return;
  leaked.unref();
  scriptEvent.log({ level: "error", text: `Passthrough event leaked by Lua script at ${placeOf(leaked)}` });
}

/** Where the script made a passthrough event, as the server writes it. */
export function placeOf({ source }: Event): string {
  return source === undefined ? "" : `${source.file}:${source.line}`;
}

/** The passthrough event that is being built. */
export function pendingPassthrough(scope: EventScope): Event {
  if (scope.passthrough === undefined) throw new Panic("passthrough-finished");
  return scope.passthrough;
}

/** The passthrough event that was built: it is no longer pending. */
export function finishPassthrough(scope: EventScope): Event {
  const event = pendingPassthrough(scope);
  scope.passthrough = undefined;
  return event;
}
