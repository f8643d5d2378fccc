import type { Socket } from "node:net";
import type { MessagePort } from "node:worker_threads";
import type { NoConnection, Received } from "../connections.ts";

/** A message from the thread that waits. */
interface Message {
  readonly kind: "connect" | "send" | "receive" | "close";
  readonly id: number;
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
  readonly most: number;
  readonly bytes: Uint8Array;
}

/** The body of the thread that has the sockets. Its text is all that the thread gets: it uses nothing around it. */
export function serveConnections(load: NodeJS.Require): void {
  const { workerData } = load("node:worker_threads") as typeof import("node:worker_threads");
  const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array };
  const sockets: Socket[] = [];
  const arrived: Received[][] = [];
  const waiting: ((() => void) | undefined)[] = [];

  const answer = (message: object) => {
    port.postMessage(message);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  };

  const failureOf = (error: NodeJS.ErrnoException, isSecure: boolean): NoConnection => {
    const { code = "" } = error;
    if (code === "ENOTFOUND" || code === "EAI_AGAIN")
      return { failure: "unknown-host", reason: "Name or service not known" };
    const words: Readonly<Record<string, string>> = {
      ECONNREFUSED: "Connection refused",
      ENETUNREACH: "Network is unreachable",
      EHOSTUNREACH: "No route to host",
    };
    const reason = words[code];
    if (reason === undefined && isSecure) return { failure: "certificate", reason: error.message };
    return { failure: "refused", reason: reason ?? error.message };
  };

  const connect = ({ host, port: number, isSecure, most }: Message) => {
    const name = host.replace(/^\[|\]$/g, "");
    const net = load("node:net") as typeof import("node:net");
    const tls = load("node:tls") as typeof import("node:tls");
    const servername = net.isIP(name) === 0 ? { servername: name } : {};
    const socket: Socket = isSecure
      ? tls.connect({ host: name, port: number, ...servername })
      : net.connect({ host: name, port: number });
    let isSettled = false;
    const settle = (message: object) => {
      if (!isSettled) answer(message);
      isSettled = true;
    };
    const timer = setTimeout(() => {
      socket.destroy();
      settle({ failure: "timeout", reason: "Connection timed out" });
    }, most);
    socket.once(isSecure ? "secureConnect" : "connect", () => {
      clearTimeout(timer);
      const id = sockets.push(socket) - 1;
      arrived[id] = [];
      const arrive = (received: Received) => {
        arrived[id]?.push(received);
        waiting[id]?.();
      };
      socket.on("data", (bytes: Uint8Array) => arrive({ bytes }));
      socket.on("close", () => arrive({ ended: true }));
      socket.on("end", () => socket.end());
      settle({ id });
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      settle(failureOf(error, isSecure));
    });
  };

  const receive = ({ id, most }: Message) => {
    const give = () => {
      clearTimeout(timer);
      waiting[id] = undefined;
      const [first] = arrived[id] ?? [];
      // The end of a connection is told each time that somebody asks.
      if (first?.bytes !== undefined) arrived[id]?.shift();
      answer(first ?? {});
    };
    const timer = setTimeout(give, Math.min(most, 2_147_483_647));
    waiting[id] = give;
    if ((arrived[id] ?? []).length > 0) give();
  };

  port.on("message", (message: Message) => {
    if (message.kind === "connect") return connect(message);
    if (message.kind === "receive") return receive(message);
    if (message.kind === "send") sockets[message.id]?.write(message.bytes);
    else sockets[message.id]?.destroy();
    answer({});
  });
}
