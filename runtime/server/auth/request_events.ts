import { Event } from "../../log/event.ts";
import type { Process } from "../process/process.ts";

/** What the prefixes of a request's lines show. */
export interface LoggedRequest {
  readonly process: Process;
  readonly names: {
    readonly user: string;
    readonly login?: string | undefined;
    readonly master?: string | undefined;
  };
  readonly client: { readonly remoteIp?: string; readonly session?: string };
  readonly mechanism: string | undefined;
  readonly number: number;
  readonly isInWorker: boolean;
  readonly database: { readonly name: string };
}

/** The events of a request: its own, and below it the one of the database that is asked. */
export class RequestEvents {
  readonly own: Event;
  readonly database: Event;
  readonly #request: LoggedRequest;

  constructor(request: LoggedRequest) {
    this.#request = request;
    this.own = new Event(request.process);
    this.own.categories.push("auth");
    this.database = new Event(request.process, this.own);
  }

  /** Puts the names of the request as they are now into the prefixes. */
  refresh(): void {
    const { process, database } = this.#request;
    if (process.profile.facts.authPrefixesAreReplaced) {
      this.own.setPrefix(replacedPrefix(this.#request), true);
      this.database.setPrefix(`${database.name}: `, false);
      return;
    }
    this.own.setPrefix(connectionPrefix(this.#request), false);
    this.database.setPrefix(databasePrefix(this.#request), false);
  }
}

/** `conn unix:auth-worker (pid=1,uid=1): auth-worker<1>: `: the worker's connection to the process auth. */
function connectionPrefix({ isInWorker, number }: LoggedRequest): string {
  return isInWorker ? `conn unix:auth-worker (pid=1,uid=1): auth-worker<${number}>: ` : "";
}

/** `auth-worker(alice,192.0.2.7)<2><abc>: request [1]: `, or `auth(alice,sasl:plain): `. */
function replacedPrefix(request: LoggedRequest): string {
  const { isInWorker, process, number, mechanism, names, client } = request;
  const session = client.session === undefined ? "" : `<${client.session}>`;
  const isMaster = names.login !== undefined || (names.master !== undefined && !isInWorker);
  const master = isMaster ? ["master"] : [];
  if (isInWorker)
    return `auth-worker(${[who(request), ...master].join(",")})<${process.pid}>${session}: request [${number}]: `;
  const sasl = mechanism === undefined ? [] : [`sasl:${mechanism.toLowerCase()}`];
  return `auth(${[who(request), ...sasl, ...master].join(",")})${session}: `;
}

/** `alice,192.0.2.7`. */
function who({ names, client: { remoteIp } }: LoggedRequest): string {
  return remoteIp === undefined ? names.user : `${names.user},${remoteIp}`;
}

/** `lua(alice,192.0.2.7,master,<abc>): `. */
function databasePrefix(request: LoggedRequest): string {
  return `${request.database.name}(${whoAsks(request)}): `;
}

/** `alice,192.0.2.7,master,<abc>`. */
export function whoAsks(request: LoggedRequest): string {
  const { names, client } = request;
  const more = [
    ...(names.login === undefined ? [] : ["master"]),
    ...(client.session === undefined ? [] : [`<${client.session}>`]),
  ];
  return [who(request), ...more].join(",");
}
