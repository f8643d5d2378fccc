import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { NoConnection, OpenConnection, RealConnection, Received } from "../connections.ts";
import { serveConnections } from "./serve_connections.ts";

/** Opens a real connection: a thread of its own waits for the network, and this one for the thread. */
export const openConnection: OpenConnection = (target, most) => {
  const thread = threadOf();
  const opened = thread.ask<{ readonly id: number } | NoConnection>({ kind: "connect", ...target, most });
  return "id" in opened ? new ThreadConnection(thread, opened.id) : opened;
};

let running: Thread | undefined;

/** All connections share a thread, which does not keep the process alive. */
function threadOf(): Thread {
  running ??= new Thread();
  return running;
}

class Thread {
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData = { port: port2, signal: this.#signal };
    const code = `(${serveConnections.toString()})(require)`;
    new Worker(code, { eval: true, workerData, transferList: [port2] }).unref();
    port1.unref();
  }

  /** Sends a message to the thread and waits for its answer. */
  ask<T>(message: object): T {
    Atomics.store(this.#signal, 0, 0);
    this.#port.postMessage(message);
    Atomics.wait(this.#signal, 0, 0);
    return receiveMessageOnPort(this.#port)?.message as T;
  }
}

class ThreadConnection implements RealConnection {
  readonly #thread: Thread;
  readonly #id: number;

  constructor(thread: Thread, id: number) {
    this.#thread = thread;
    this.#id = id;
  }

  send(bytes: Uint8Array): void {
    this.#thread.ask({ kind: "send", id: this.#id, bytes });
  }

  receive(most: number): Received {
    return this.#thread.ask<Received>({ kind: "receive", id: this.#id, most });
  }

  close(): void {
    this.#thread.ask({ kind: "close", id: this.#id });
  }
}
