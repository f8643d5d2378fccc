import type { Event } from "../../log/event.ts";
import type { LogLevel } from "../../log/levels.ts";
import type { Process } from "../process/process.ts";
import { AuthFields } from "./auth_fields.ts";
import { givenPassword } from "./given_password.ts";
import { RequestEvents } from "./request_events.ts";
import type { RequestSettings } from "./request_settings.ts";

/** Client information. */
export interface AuthClient {
  readonly service: string;
  readonly localIp?: string;
  readonly remoteIp?: string;
  readonly localPort: string;
  readonly remotePort: string;
  readonly realLocalIp?: string;
  readonly realRemoteIp?: string;
  readonly realLocalPort: string;
  readonly realRemotePort: string;
  readonly session?: string;
  readonly localName?: string;
  readonly clientId?: string;
  /** `secured`, or how the connection is secured: `TLS`. */
  readonly secured?: string;
  readonly hasValidCertificate?: boolean;
  /** What a proxy passes on, by names that begin with `forward_`. */
  readonly forwarded?: readonly (readonly [name: string, value: string])[];
}

/** The names of a user in the course of a request. */
export interface AuthNames {
  /** Who it is now: databases may change it. */
  user: string;
  /** As the client wrote it. */
  readonly original: string;
  /** The user whom a master user wants to be, as long as it is not decided. */
  login?: string | undefined;
  /** The master user who logged in as `user`. */
  master?: string | undefined;
}

/** The values with which a request begins. */
export interface AuthRequestOptions {
  readonly process: Process;
  readonly names: AuthNames;
  readonly client: AuthClient;
  /** In capitals; absent in look-ups. */
  readonly mechanism?: string | undefined;
  readonly password?: string | undefined;
  /** The number of the request in its process. */
  readonly number: number;
  /** True if the process is a worker, whose answers go to the process auth. */
  readonly isInWorker: boolean;
  readonly database: RequestDatabase;
  readonly settings: RequestSettings;
  /** The number of a user or a group of the system by name. */
  readonly systemId: (kind: "uid" | "gid", name: string) => string | undefined;
}

/** The database that a request is at. */
export interface RequestDatabase {
  /** As log lines name it. */
  readonly name: string;
  readonly id: number;
  /** True if its information is logged. */
  readonly verbose: boolean;
  readonly defaultScheme: string;
}

/** An authentication or a look-up, as one process sees it. */
export class AuthRequest {
  readonly process: Process;
  readonly names: AuthNames;
  readonly client: AuthClient;
  readonly mechanism: string | undefined;
  readonly password: string | undefined;
  readonly number: number;
  readonly isInWorker: boolean;
  readonly settings: RequestSettings;
  readonly systemId: AuthRequestOptions["systemId"];
  /** The fields for the client. */
  readonly fields = new AuthFields();
  /** The fields of the user, once there are any. */
  userdbFields: AuthFields | undefined;
  /** What a passdb said the password is, with its scheme in braces. */
  passdbPassword: string | undefined;
  /** True if a passdb gave fields for the userdb `prefetch`. */
  hasPrefetchedUserdb = false;
  skipPasswordCheck = false;
  /** True if something in the answer of a database refused the user. */
  failed = false;
  /** True if a look-up in the userdb must end as an internal failure. */
  userdbFailed = false;
  /** True if the last database changed the name of the user. */
  userChanged = false;
  /** True if the hook that got the request has returned. */
  hasEnded = false;
  passdbsSeenUserUnknown = false;
  passdbsSeenInternalFailure = false;
  userdbsSeenInternalFailure = false;
  database: RequestDatabase;
  readonly #events: RequestEvents;

  constructor(options: AuthRequestOptions) {
    this.process = options.process;
    this.names = options.names;
    this.client = options.client;
    this.mechanism = options.mechanism;
    this.password = options.password;
    this.number = options.number;
    this.isInWorker = options.isInWorker;
    this.database = options.database;
    this.systemId = options.systemId;
    this.settings = options.settings;
    this.#events = new RequestEvents(this);
  }

  /** The parent of the events that a script makes for the request. */
  get event(): Event {
    this.#events.refresh();
    return this.#events.database;
  }

  /** The userdb's fields, which begin with the first one that is set. */
  get userdb(): AuthFields {
    this.userdbFields ??= new AuthFields();
    return this.userdbFields;
  }

  /** Begins the call of a hook that gets the request. */
  begin(): void {
    this.hasEnded = false;
  }

  /** Ends it: from now on the script must not look at the request. */
  end(): void {
    this.hasEnded = true;
  }

  /** Logs about the database that is asked. */
  log(level: LogLevel, text: string): void {
    if (level === "info" && !this.database.verbose) return;
    this.event.log({ level, text });
  }

  /** Logs why a password is refused: in any case where the given password is shown. */
  logRefusal(reason: string): void {
    if (this.settings.verbosePasswords === "no") this.log("info", reason);
    else this.event.log({ level: "info", text: `${reason} ${givenPassword(this)}` });
  }

  /** Logs about the request as a whole. */
  logRequest(level: LogLevel, text: string): void {
    if (level === "info" && !this.settings.verbose) return;
    this.#events.refresh();
    this.#events.own.log({ level, text });
  }
}
