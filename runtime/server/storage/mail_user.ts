import { Event } from "../../log/event.ts";
import type { CallScript, TemplateUser } from "../expansion/template_user.ts";
import { expandVariables } from "../expansion/var_expand.ts";
import { expandPrograms, type ProgramExpansion } from "../expansion_program/index.ts";
import { Panic, Segfault } from "../process/death.ts";
import type { Process } from "../process/process.ts";
import type { Account } from "./account.ts";
import type { ChangeWatcher } from "./changes.ts";
import { Mailbox } from "./mailbox.ts";
import { isValidUtf8 } from "./mailbox_name.ts";
import type { MailboxOwner } from "./mailbox_place.ts";
import { inboxNamespace } from "./namespace.ts";

/** What a session is opened with. */
export interface MailUserOptions {
  readonly account: Account;
  readonly process: Process;
  readonly sessionId: string;
  /** True if metadata can be stored. */
  readonly attributes: boolean;
}

/** Begins the names of userdb fields that become fields of the user's events. */
const EVENT_FIELD = "event_";

/** A user of a running session. */
export class MailUser implements MailboxOwner, TemplateUser {
  readonly account: Account;
  readonly process: Process;
  readonly event: Event;
  readonly sessionId: string;
  readonly attributes: boolean;
  /** Unix time of the login. */
  readonly sessionCreateTime: number;
  /** True if the user's namespaces exist: after mail_user_created, before mail_user_deinit. */
  hasNamespaces = false;
  /** True if the user's namespaces are gone. */
  isLeaving = false;
  /** Mailbox objects that were not freed, the youngest first. */
  readonly mailboxes: Mailbox[] = [];
  references = 1;
  /** What `lua_call` in templates calls: from the end of mail_user_created on, the script that mail_lua keeps. */
  callScript: CallScript | undefined;
  /** The plugin that hears of changes of the user's mail. */
  watcher: ChangeWatcher | undefined;
  /** True if the dict of the user's metadata was opened. */
  #dictIsOpen = false;

  constructor(options: MailUserOptions) {
    this.account = options.account;
    this.process = options.process;
    this.sessionId = options.sessionId;
    this.attributes = options.attributes;
    this.sessionCreateTime = Math.floor(options.process.now / 1000);
    this.event = new Event(options.process);
    this.event.categories.push("storage", ...options.process.categories);
    this.event.fields.set("user", this.username);
    this.event.fields.set("session", this.sessionId);
    const { eventsHaveService, userdbDescribesEvents } = this.process.profile.facts;
    if (eventsHaveService) this.event.fields.set("service", this.service);
    if (userdbDescribesEvents) this.#takeEventFields();
  }

  #takeEventFields(): void {
    for (const [name, value] of this.account.userdbFields)
      if (name.startsWith(EVENT_FIELD)) this.event.fields.set(name.slice(EVENT_FIELD.length), value);
  }

  get username(): string {
    return this.account.username;
  }

  get mailDebug(): boolean {
    return this.process.logsDebugEvents;
  }

  get service(): string {
    return this.process.service;
  }

  ref(): this {
    this.references++;
    return this;
  }

  unref(): void {
    this.references--;
  }

  /** A `plugin { … }` setting, its variables expanded. */
  setting(name: string): string | undefined {
    const value = this.account.settings.get(name);
    return value === undefined ? undefined : expandVariables(value, this).text;
  }

  /** What script_init gets in 2.4: variables stand for something in the configuration, not in what the userdb says. */
  get luaSettings(): ReadonlyMap<string, string> {
    const { configuredSettings, userdbFields } = this.account;
    const configured = [...configuredSettings].map(([name, value]) => {
      const expansion = this.#expandLuaSetting(value);
      return [name, "text" in expansion ? expansion.text : ""] as const;
    });
    return new Map([...configured, ...userdbFields]);
  }

  /** Why the settings of this user cannot be used, if they cannot. */
  settingsProblem(): string | undefined {
    return this.process.profile.facts.scriptComesFromLuaSettings
      ? this.#luaSettingsProblem()
      : this.#pluginSettingsProblem();
  }

  #luaSettingsProblem(): string | undefined {
    for (const [name, value] of this.account.configuredSettings) {
      const expansion = this.#expandLuaSetting(value);
      if ("text" in expansion) continue;
      const reason = `Failed to expand lua_settings/${name} setting variables: ${expansion.error}`;
      return `dlua_script_create_auto() failed: dlua settings: Failed to parse configuration: ${reason}`;
    }
    return undefined;
  }

  /** The settings are read before there is a mail user whose script a template could call. */
  #expandLuaSetting(value: string): ProgramExpansion {
    return expandPrograms(value, { process: this.process, user: this, hasMailUser: false });
  }

  #pluginSettingsProblem(): string | undefined {
    for (const [name, value] of this.account.settings) {
      const { status, error } = expandVariables(value, this);
      if (status !== "known") return `Failed to expand plugin setting ${name} = '${value}': ${error}`;
    }
    return undefined;
  }

  /** Allocates a mailbox object; whether the mailbox exists is seen when it is opened. */
  mailbox(name: string, flags = 0): Mailbox {
    const { namesAreComposed } = this.process.profile.facts;
    if (!this.hasNamespaces) throw new (namesAreComposed ? Segfault : Panic)("namespace-missing");
    if (namesAreComposed && !isValidUtf8(name)) throw new Panic("mailbox-name-not-composable");
    const mailbox = new Mailbox(this, namesAreComposed ? name.normalize("NFC") : name, flags);
    this.mailboxes.unshift(mailbox);
    return mailbox;
  }

  /** An INBOX object for the metadata of the user. */
  inbox(flags = 0): Mailbox {
    if (!this.hasNamespaces) throw new Panic("inbox-namespace-missing");
    return this.mailbox("INBOX", flags);
  }

  /** Makes the namespaces. doveadm, asked for a list of mailboxes, has those of INBOX's namespace listed. */
  initNamespaces(): void {
    this.hasNamespaces = true;
    const { namespaces, listed } = this.account;
    if (this.process.isDoveadm) listed.add(inboxNamespace(namespaces).name);
  }

  /** Opens the dict of the user's metadata, once. */
  openDict(): void {
    if (this.#dictIsOpen) return;
    this.#dictIsOpen = true;
    this.#sayOfDict();
  }

  #sayOfDict(): void {
    if (this.process.profile.facts.dictsHaveLifeEvents) this.process.sendPassthrough();
  }

  /** Tears the namespaces down, after the dict. A mailbox object that is still there is fatal. */
  deinitNamespaces(): void {
    if (this.#dictIsOpen) this.#sayOfDict();
    const [left] = this.mailboxes;
    if (left !== undefined) throw new Panic("mailbox-not-freed", left.vname);
    this.hasNamespaces = false;
    this.isLeaving = true;
  }
}
