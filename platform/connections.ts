/** The host and port of a connection. */
export interface ConnectionTarget {
  readonly host: string;
  readonly port: number;
  /** True for TLS, with certificates that this machine trusts. */
  readonly isSecure: boolean;
}

/** The bytes that arrived. */
export interface Received {
  /** Absent when nothing came in time, or the connection ended. */
  readonly bytes?: Uint8Array;
  /** True if the other side closed the connection. */
  readonly ended?: boolean;
}

/** A connection over a real network, whose functions wait. */
export interface RealConnection {
  send(bytes: Uint8Array): void;
  /** Waits so many milliseconds at most. */
  receive(most: number): Received;
  close(): void;
}

/** The reason why there is no connection, in the words of the operating system where it has any. */
export interface NoConnection {
  readonly failure: "refused" | "timeout" | "certificate" | "unknown-host";
  readonly reason: string;
}

/** Opens a connection within so many milliseconds. */
export type OpenConnection = (target: ConnectionTarget, most: number) => RealConnection | NoConnection;
