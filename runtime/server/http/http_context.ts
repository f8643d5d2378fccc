import type { ByteString } from "./byte_string.ts";
import type { ClientSettings } from "./client_settings.ts";
import type { Connection, Network } from "./network.ts";
import type { BodyReader } from "./response_body.ts";

/** A connection that a process keeps for further requests. */
export interface KeptConnection {
  readonly id: number;
  readonly connection: Connection;
  readonly openedAt: number;
  /** The client that uses it; undefined when that was collected. */
  owner: object | undefined;
  /** The number of the submit that used it last. */
  usedBy: number;
  /** True if its last answer had no body: then only its own client, or time of the process, lets it go. */
  isHeld: boolean;
  /** True if anything ever arrived. */
  hasReceived: boolean;
  /** What arrived beyond the answers so far. */
  rest: ByteString;
  /** A request that was given up before its answer came: until when it is waited for, and its method. */
  abandoned: { readonly until: number; readonly method: string } | undefined;
  /** A body that its script has given up: what still arrives belongs to it. */
  unfinished: BodyReader | undefined;
}

/** Facts that a process knows of a server that it has connected to. */
export class Peer {
  /** How long to wait after a failure, in milliseconds; 0 after a success. */
  backoff = 0;
  failedAt = 0;
  /** True if the server does not agree to payloads: they are sent at once. */
  ignoresExpect = false;
  hasAgreed = false;
  readonly clients = new Set<object>();
  connections: KeptConnection[] = [];

  fail({ backoff, maxBackoff }: Pick<ClientSettings, "backoff" | "maxBackoff">, now: number): void {
    this.failedAt = now;
    this.backoff = Math.min(this.backoff === 0 ? backoff : 2 * this.backoff, maxBackoff);
  }

  /** How long to wait before the next connection. */
  waitAt(now: number): number {
    return Math.max(0, this.backoff - (now - this.failedAt));
  }
}

/** Two submits after the last one that used it, a connection of another client may be taken. */
const FREE_AFTER = 2;

/** State that the clients of a process share. */
export class HttpContext {
  readonly network: Network;
  /** Submits so far. */
  submits = 0;
  /** Connections so far. */
  #connections = 0;
  #clients = 0;
  #requests = 0;
  readonly #peers = new Map<string, Peer>();

  constructor(network: Network) {
    this.network = network;
  }

  /** The server at an address. */
  peerAt(address: string): Peer {
    const peer = this.#peers.get(address) ?? new Peer();
    this.#peers.set(address, peer);
    return peer;
  }

  nextConnection(): number {
    return ++this.#connections;
  }

  nextClient(): number {
    return ++this.#clients;
  }

  nextRequest(): number {
    return ++this.#requests;
  }

  /** The connection that a client may use, if there is one: its own, or one that no other client needs. */
  reusable(peer: Peer, client: object): KeptConnection | undefined {
    peer.connections = peer.connections.filter(({ connection }) => !connection.isClosed);
    const own = peer.connections.find(({ owner }) => owner === client);
    return own ?? peer.connections.find((kept) => this.#isFree(kept));
  }

  #isFree({ owner, usedBy, isHeld }: KeptConnection): boolean {
    return owner === undefined || (!isHeld && this.submits - usedBy >= FREE_AFTER);
  }

  /** The process has had time for itself: no client needs a connection that it does not use. */
  settle(): void {
    this.submits += FREE_AFTER;
    for (const peer of this.#peers.values()) for (const kept of peer.connections) kept.isHeld = false;
  }

  /** Forgets a connection. */
  drop(peer: Peer, kept: KeptConnection): void {
    kept.connection.close();
    peer.connections = peer.connections.filter((other) => other !== kept);
  }

  /** Gives up what a client holds. */
  dropClient(client: object): void {
    for (const peer of this.#peers.values()) {
      peer.clients.delete(client);
      for (const kept of peer.connections) if (kept.owner === client) kept.owner = undefined;
      // Nobody remembers a failure for a server that no client uses.
      if (peer.clients.size === 0) peer.backoff = 0;
    }
  }

  /** Closes all connections. */
  close(): void {
    for (const peer of this.#peers.values()) for (const kept of peer.connections) this.drop(peer, kept);
  }
}
