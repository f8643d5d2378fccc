import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { HttpAnswer, RequestView, World } from "../../runtime/index.ts";
import { Answers, NOT_FOUND, type Reaction, ServerSide } from "../../runtime/server/index.ts";
import { type Certificate, makeCertificate } from "./certificate.ts";
import { type LocalSites, localWorld, type Site } from "./sites.ts";

/** The HTTP servers of a world on this machine. They answer what the routes say, and remember what they received. */
export class Loopback {
  readonly sites: LocalSites;
  /** The certificate that servers are to trust, in the form PEM. */
  readonly trusted: string | undefined;
  readonly #servers: readonly Server[];
  readonly #sockets = new Set<Socket>();
  #received: string[] = [];
  #connections = 0;
  #answers = new Answers([]);

  private constructor(started: readonly Started[], certificate: Certificate | undefined) {
    this.#servers = started.flatMap(({ server }) => server ?? []);
    this.sites = started.map(({ site, local }) => [site.origin, local]);
    this.trusted = certificate?.cert;
    for (const { server, local } of started)
      server?.on(
        server.listenerCount("tlsClientError") > 0 ? "secureConnection" : "connection",
        (socket: Socket) => this.#serve(socket, local),
      );
  }

  static async start(sites: readonly Site[]): Promise<Loopback> {
    const certificate = sites.some(({ kind }) => kind === "secure") ? makeCertificate() : undefined;
    const started = await Promise.all(sites.map((site) => startSite(site, certificate)));
    return new Loopback(started, certificate);
  }

  /** Begins anew with the routes of a world. */
  answer(world: World): void {
    this.#answers = new Answers(localWorld(world, this.sites).http?.routes ?? []);
    this.#received = [];
    this.#connections = 0;
  }

  /** The requests since then, each with the number of its connection. */
  get received(): readonly string[] {
    return this.#received;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((done) => server.close(done))));
  }

  #serve(socket: Socket, origin: string): void {
    let connection = 0;
    const side = new ServerSide(origin, (request, text) => {
      connection ||= ++this.#connections;
      return this.#choose(request, `${connection}: ${text}`);
    });
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("data", (bytes) => {
      for (const reaction of side.receive(bytes.toString("latin1"))) react(socket, reaction);
    });
  }

  #choose(request: RequestView, received: string): HttpAnswer {
    this.#received.push(received);
    return this.#answers.choose(request) ?? NOT_FOUND;
  }
}

function react(socket: Socket, { after, bytes, closes }: Reaction): void {
  const act = () => {
    if (socket.destroyed) return;
    if (bytes !== "") socket.write(bytes, "latin1");
    if (closes) socket.end();
  };
  if (after === 0) act();
  else setTimeout(act, after).unref();
}

interface Started {
  readonly site: Site;
  readonly local: string;
  readonly server?: Server;
}

async function startSite(site: Site, certificate: Certificate | undefined): Promise<Started> {
  const [scheme, host] = site.origin.split("://") as [string, string];
  if (site.kind === "unknown") return { site, local: `${scheme}://${host.replace(/:\d+$/, "")}.invalid` };
  const server = serverOf(site, certificate);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const local = `${scheme}://127.0.0.1:${(server.address() as { port: number }).port}`;
  if (site.kind !== "closed") return { site, local, server };
  await new Promise((done) => server.close(done));
  return { site, local };
}

function serverOf({ kind }: Site, certificate: Certificate | undefined): Server {
  if (kind === "plain" || kind === "closed") return createServer();
  const server = createTlsServer(kind === "secure" ? certificate! : makeCertificate());
  server.on("tlsClientError", () => {});
  return server;
}
