import type { ByteString } from "./byte_string.ts";

/** The host and port of a connection. */
export interface Destination {
  /** A name, or an address. */
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
  /** The request for which it is opened. */
  readonly request: RequestView;
  /** The time in the process that connects, in milliseconds since 1970. */
  readonly now: () => number;
}

/** A request as a server sees it. */
export interface RequestView {
  readonly method: string;
  readonly url: string;
  /** The header fields in the order in which they are sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** The outcome of waiting for something to arrive. */
export interface Arrival {
  /** How many milliseconds passed. */
  readonly after: number;
  /** What arrived; absent when nothing did in time, or the connection ended. */
  readonly bytes?: ByteString;
  /** True if the other side has closed the connection. */
  readonly ended?: boolean;
}

/** A connection to a server. */
export interface Connection {
  /** 1 for the first connection of the network. */
  readonly number: number;
  send(bytes: ByteString): void;
  /** Waits so many milliseconds at most. */
  receive(most: number): Arrival;
  /** True if the other side has closed the connection, so far as it is known without waiting. */
  readonly isClosed: boolean;
  close(): void;
}

/** The reason why there is no connection. */
export type ConnectionFailure =
  /** The words of the operating system, such as `Connection refused`. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Nobody answers. */
  | { readonly kind: "timeout" }
  /** A certificate that is not trusted, of this subject. */
  | { readonly kind: "certificate"; readonly subject: string };

/** The outcome of an attempt to connect. */
export interface Attempt {
  /** How many milliseconds it took. */
  readonly after: number;
  readonly result: Connection | ConnectionFailure;
}

/** The network of a server: what processes reach from it. */
export interface Network {
  /** The address of a name, or why there is none. */
  lookUp(destination: Destination): { readonly address: string } | { readonly problem: string };
  connect(destination: Destination, most: number): Attempt;
  /** Told what a process sent, or would have sent. */
  record(request: RecordedRequest): void;
}

/** An attempt of a script to send a request, as a test reads it. */
export interface RecordedRequest extends RequestView {
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The number of the connection that took it; undefined when there was none. */
  readonly connection: number | undefined;
  /** The whole request, as it is sent. */
  readonly text: string;
}
