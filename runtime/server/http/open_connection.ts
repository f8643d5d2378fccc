import { connectTimeoutOf } from "./client_settings.ts";
import type { HttpClient } from "./http_client.ts";
import type { HttpContext, KeptConnection, Peer } from "./http_context.ts";
import type { ConnectionFailure, Destination } from "./network.ts";
import { seconds } from "./timing.ts";

/** The host and port of a connection to make, with the address of its host. */
export interface Route {
  readonly peer: Peer;
  readonly destination: Destination;
  /** `ADDRESS:PORT`. */
  readonly name: string;
}

/** A connection for a request: one that is there, or a new one; or why there is none. */
export function connectionFor(
  client: HttpClient,
  route: Route,
): KeptConnection | { readonly problem: string } {
  const { peer } = route;
  const { http } = client.process;
  peer.clients.add(client);
  const own = peer.connections.find(({ owner, connection }) => owner === client && !connection.isClosed);
  if (own !== undefined) return own;
  return new Opening(client, route, http).open();
}

class Opening {
  readonly #client: HttpClient;
  readonly #route: Route;
  readonly #http: HttpContext;
  readonly #startedAt: number;
  #attempts = 0;

  constructor(client: HttpClient, route: Route, http: HttpContext) {
    this.#client = client;
    this.#route = route;
    this.#http = http;
    this.#startedAt = client.process.now;
  }

  open(): KeptConnection | { readonly problem: string } {
    const { process, settings } = this.#client;
    const { peer } = this.#route;
    for (;;) {
      process.now += peer.waitAt(process.now);
      const result = this.#take() ?? this.#connect();
      if (typeof result !== "string") {
        peer.backoff = 0;
        return result;
      }
      peer.fail(settings, process.now);
      if (++this.#attempts >= settings.maxConnectAttempts) return { problem: this.#counted(result) };
    }
  }

  /** A connection that no other client needs. */
  #take(): KeptConnection | undefined {
    const kept = this.#http.reusable(this.#route.peer, this.#client);
    if (kept !== undefined) kept.owner = this.#client;
    return kept;
  }

  #connect(): KeptConnection | string {
    const { process, settings } = this.#client;
    const { destination, peer } = this.#route;
    // The beginning of a connection is an event of the server's own.
    process.sendPassthrough();
    const id = this.#http.nextConnection();
    const { after, result } = this.#http.network.connect(destination, connectTimeoutOf(settings));
    process.now += after;
    if ("kind" in result) return this.#problem(result, { id, after });
    const kept: KeptConnection = {
      id,
      connection: result,
      openedAt: process.now,
      owner: this.#client,
      usedBy: this.#http.submits,
      isHeld: false,
      hasReceived: false,
      rest: "",
      abandoned: undefined,
      unfinished: undefined,
    };
    peer.connections.push(kept);
    return kept;
  }

  #problem(
    failure: ConnectionFailure,
    { id, after }: { readonly id: number; readonly after: number },
  ): string {
    const { name } = this.#route;
    if (failure.kind === "refused") return `connect(${name}) failed: ${failure.reason}`;
    if (failure.kind === "timeout")
      return `connect(${name}) failed: Connection timed out in ${seconds(after)} secs`;
    const certificate = `self-signed certificate: /CN=${failure.subject}`;
    const problem = `Received invalid SSL certificate: ${certificate}`;
    const { facts } = this.#client.process.profile;
    if (facts.httpLogsBadCertificates)
      this.#client.process.logger.write("info", `${problem} (check ssl_client_ca_* settings?)`);
    return `SSL handshaking with ${name} failed: read(SSL (conn:${name},id=${id})) failed: ${problem} (check ssl_client_ca_* settings?)`;
  }

  #counted(problem: string): string {
    if (this.#attempts < 2) return problem;
    const time = seconds(this.#client.process.now - this.#startedAt);
    return `${problem} (${this.#attempts} attempts in ${time} secs)`;
  }
}
