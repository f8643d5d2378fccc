import type { Service } from "../releases/index.ts";
import type { TranscriptEntry } from "./log/transcript.ts";
import type { Answerer } from "./server/http/answers.ts";
import type { Session } from "./session.ts";

/** How a simulated server behaves beside its world. */
export interface DovecotOptions {
  /** The folder from which relative .eml and Maildir paths start. Default: the current folder. */
  readonly baseDir?: string;
  /** Called for each entry of the transcript when it is written. */
  readonly onEntry?: (entry: TranscriptEntry) => void;
  /** Servers as `HOST:PORT` that requests of scripts really reach. All others are simulated. */
  readonly network?: readonly string[];
  /** Answers HTTP requests of scripts; what it gives no answer to, the routes of the world answer. */
  readonly answer?: Answerer;
  /**
   * How many instructions one call into a script may run before the run ends with an error; the work of library
   * functions counts by its size. Default 20,000,000.
   */
  readonly instructionLimit?: number;
  /** How many milliseconds of wall time one call into a script may take. Default: no limit. */
  readonly timeLimit?: number;
  /** How many megabytes a script may hold, its files included. Default 256. */
  readonly memoryLimit?: number;
  /** Folders of this machine whose files scripts may read and write. All other files are simulated. */
  readonly folders?: readonly string[];
  /**
   * The texts of scripts by the absolute paths that the configuration has for them. The first one serves where the world
   * names no script.
   */
  readonly scripts?: Readonly<Record<string, string>>;
  /**
   * Objects that stand in for modules such as `luasql.mysql`, by the names that `require` gets. Their functions get values
   * as JavaScript has them, and methods their object as `this`; `luaResults` gives several results. They win over modules
   * in files.
   */
  readonly modules?: Readonly<Record<string, unknown>>;
}

/** A login, and the script that meets it. */
export interface LoginSource extends ScriptSource {
  /** A session that is open and whose process serves this one as well. Default: a new process serves it. */
  readonly beside?: Session;
  /** The id of the session. Default: `S1`, `S2` and so on. */
  readonly sessionId?: string;
  /** The id of the process, unless another session's serves this one. Default 1. */
  readonly pid?: number;
  /** The time of day when the process starts, ISO 8601. Default: the world's clock. */
  readonly clock?: string;
}

/** A script on its way to the server. */
export interface ScriptSource {
  /** The chunk's text. */
  readonly script: string;
  /** The absolute path that messages show. Default `/etc/dovecot/hook.lua`. */
  readonly scriptName?: string;
  /** The service in whose process it runs. Default `imap`. Only `imap` and `doveadm` were compared with a server. */
  readonly service?: Service;
}
