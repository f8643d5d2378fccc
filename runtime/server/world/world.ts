import type { AuthWorld } from "./auth_world.ts";
import type { HttpWorld } from "./http_world.ts";
import type { PushWorld } from "./push_world.ts";

/** The world a script sees, as a plain object: the same shape as a world file. */
export interface World {
  /** The release to behave like. Default `"2.3.19.1"`. */
  readonly dovecot?: string;
  /** The Lua that the server is built with. Default: the one that Debian builds the release with. */
  readonly lua?: "5.1" | "5.3" | "5.4";
  /**
   * The settings of all users: `plugin { … }`, which `plugin_getenv` sees, or from 2.4.0 `lua_settings { … }`, which
   * script_init gets. An empty value and an absent one differ.
   */
  readonly settings?: Readonly<Record<string, string>>;
  /** The time of day at login, ISO 8601. Default `"2026-01-01T00:00:00Z"`. */
  readonly clock?: string;
  /** True if a `mail_attribute_dict` is configured. Default `true`. */
  readonly attributes?: boolean;
  /** The server's `mail_debug` setting, or from 2.4.0 `log_debug = category=storage`. Default `false`. */
  readonly mail_debug?: boolean;
  /** The namespaces by name. Default: `inbox`, which has no prefix, separates by `/` and holds INBOX. */
  readonly namespaces?: Readonly<Record<string, NamespaceWorld>>;
  /** The accounts by username. Default: `alice` with three messages in INBOX. */
  readonly users?: Readonly<Record<string, UserWorld>>;
  /** The passdbs and userdbs, and their settings. Default: the script that is run, with `auth_verbose`. */
  readonly auth?: AuthWorld;
  /** The plugin push_notification. Default: the script that is run, if it has hooks of push notifications. */
  readonly push?: PushWorld;
  /** True if a delivery creates the mailbox that it names. Default `false`. */
  readonly lda_mailbox_autocreate?: boolean;
  /** Commands to type one after the other, quoted as in a shell, with or without `doveadm`; `sleep MS` moves the clock. */
  readonly actions?: readonly string[];
  /** Files that scripts can read with `io.open`, `dofile` and `require`, by absolute path. Default: none. */
  readonly files?: Readonly<Record<string, FileWorld>>;
  /** What HTTP servers answer to scripts. Default: every connection is refused. */
  readonly http?: HttpWorld;
  /**
   * Modules in Lua by the names that `require` gets, in the first place where the server's Lua looks for them: fakes of
   * modules in C, which the simulator cannot load. Default: none.
   */
  readonly lua_modules?: Readonly<Record<string, FileWorld>>;
  /** Environment variables of the server's processes (`import_environment`), which `os.getenv` reads. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The text of a file; or a file or folder of this machine to copy, whose path starts from the world's folder. */
export type FileWorld = string | { readonly path: string };

/** One namespace of type private: a part of the mailbox names, with a storage of its own. */
export interface NamespaceWorld {
  /** What the names of its mailboxes begin with, the separator at its end included. Default `""`. */
  readonly prefix?: string;
  /** The character between the levels of a name; all have the same in most servers. Default `"/"`. */
  readonly separator?: string;
  /** True if INBOX is in it. True for exactly one. Default `false`. */
  readonly inbox?: boolean;
  /** `mailbox NAME { … }` settings by name, without the prefix. */
  readonly mailboxes?: Readonly<Record<string, MailboxSettings>>;
}

/** What the server is told about a mailbox that may not exist. */
export interface MailboxSettings {
  /** True if it is created when it is opened, and subscribed to. Default `"no"`. */
  readonly auto?: "no" | "create" | "subscribe";
  /** Its purposes, such as `"\\Drafts"`; scripts see them as metadata `/private/specialuse`. */
  readonly special_use?: string;
}

/** One account. */
export interface UserWorld {
  /** System user id. Default 1000. */
  readonly uid?: number;
  /** System group id. Default 1000. */
  readonly gid?: number;
  /** Home directory. Default `/var/vmail/NAME`. */
  readonly home?: string;
  /**
   * The settings of this user (from the userdb), of the same kind; they win over the world's. From 2.3.21 those named
   * `event_…` are fields of the user's events.
   */
  readonly settings?: Readonly<Record<string, string>>;
  /** User metadata by key, `/private/…` or `/shared/…`, as `user:metadata_get` reads it. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Mailboxes by virtual name, prefix and separators of their namespace included. INBOX is always there. */
  readonly mailboxes?: Readonly<Record<string, MailboxWorld>>;
}

/** One mailbox: inline messages, or a Maildir folder, or both. */
export interface MailboxWorld {
  /** Messages in UID order: the path of an .eml file, or a message object. */
  readonly messages?: readonly (string | MessageWorld)[];
  /** A Maildir folder (with `cur`, `new`, perhaps `dovecot-uidlist` and `dovecot-keywords`) whose messages come first. */
  readonly maildir?: string;
  /** Mailbox metadata by key, as `mailbox:metadata_get` reads it. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** One message. */
export interface MessageWorld {
  /** Path of an .eml file with the text. */
  readonly eml?: string;
  /** The text itself, headers and body. Default: a small message. */
  readonly text?: string;
  /** System flags such as `"\\Seen"`. */
  readonly flags?: readonly string[];
  /** Keywords such as `"urgent"`. */
  readonly keywords?: readonly string[];
}
