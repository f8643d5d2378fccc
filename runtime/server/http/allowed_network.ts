import type { OpenConnection, RealConnection } from "../../../platform/connections.ts";
import type { ByteString } from "./byte_string.ts";
import type { Arrival, Attempt, Connection, Destination, Network, RecordedRequest } from "./network.ts";
import type { SimulatedNetwork } from "./simulated_network.ts";

/** The parts of the machine that the network needs. */
export interface Machine {
  readonly openConnection: OpenConnection;
  /** Milliseconds since any moment. */
  readonly now: () => number;
}

/** Lets requests to some servers through to a real network. All others are answered by the simulated one. */
export class AllowedNetwork implements Network {
  readonly #simulated: SimulatedNetwork;
  /** `HOST:PORT`. */
  readonly #allowed: ReadonlySet<string>;
  readonly #machine: Machine;

  constructor(simulated: SimulatedNetwork, allowed: readonly string[], machine: Machine) {
    this.#simulated = simulated;
    this.#allowed = new Set(allowed.map((name) => name.toLowerCase()));
    this.#machine = machine;
  }

  record(request: RecordedRequest): void {
    this.#simulated.record(request);
  }

  lookUp(destination: Destination): { readonly address: string } | { readonly problem: string } {
    // The connection looks the name up; messages show it in the place of the address.
    return this.#isAllowed(destination) ? { address: destination.host } : this.#simulated.lookUp(destination);
  }

  connect(destination: Destination, most: number): Attempt {
    if (!this.#isAllowed(destination)) return this.#simulated.connect(destination);
    const begun = this.#machine.now();
    const { host, port, isSecure } = destination;
    const opened = this.#machine.openConnection({ host, port, isSecure }, most);
    const after = Math.round(this.#machine.now() - begun);
    if (!("failure" in opened)) return { after, result: this.#opened(opened) };
    const { failure, reason } = opened;
    if (failure === "timeout") return { after, result: { kind: "timeout" } };
    if (failure === "certificate")
      return { after, result: { kind: "certificate", subject: destination.host } };
    return { after, result: { kind: "refused", reason } };
  }

  #opened(connection: RealConnection): OpenedConnection {
    return new OpenedConnection(this.#simulated.nextConnection(), { connection, machine: this.#machine });
  }

  #isAllowed({ host, port }: Destination): boolean {
    return this.#allowed.has(`${host}:${port}`.toLowerCase());
  }
}

class OpenedConnection implements Connection {
  readonly number: number;
  readonly #connection: RealConnection;
  readonly #machine: Machine;
  #isEnded = false;

  constructor(number: number, opened: { readonly connection: RealConnection; readonly machine: Machine }) {
    this.number = number;
    this.#connection = opened.connection;
    this.#machine = opened.machine;
  }

  send(bytes: ByteString): void {
    if (bytes !== "") this.#connection.send(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  }

  receive(most: number): Arrival {
    const begun = this.#machine.now();
    const { bytes, ended } = this.#connection.receive(most);
    const after = Math.round(this.#machine.now() - begun);
    if (bytes !== undefined) return { after, bytes: latin1(bytes) };
    this.#isEnded ||= ended ?? false;
    return ended ? { after, ended } : { after: Math.max(after, most) };
  }

  get isClosed(): boolean {
    return this.#isEnded;
  }

  close(): void {
    this.#isEnded = true;
    this.#connection.close();
  }
}

function latin1(bytes: Uint8Array): ByteString {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
