import type { HttpAnswer } from "../world/http_world.ts";
import type { Reaction } from "./answer_text.ts";
import type { Answers } from "./answers.ts";
import type { ByteString } from "./byte_string.ts";
import type {
  Arrival,
  Attempt,
  Connection,
  Destination,
  Network,
  RecordedRequest,
  RequestView,
} from "./network.ts";
import { NOT_FOUND, ServerSide } from "./server_side.ts";

/** A request that nobody has an answer for. */
export type UnansweredRequest = Pick<RequestView, "method" | "url">;

/** A network in which servers answer what a world says. */
export class SimulatedNetwork implements Network {
  readonly requests: RecordedRequest[] = [];
  readonly unanswered: UnansweredRequest[] = [];
  readonly #answers: Answers;
  #connections = 0;
  /** By name. */
  readonly #addresses = new Map<string, string>([["localhost", "127.0.0.1"]]);
  /** The answer that was chosen when a name was looked up, for the request that follows. */
  #chosen: { readonly answer: HttpAnswer | undefined } | undefined;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** The number of one more connection. */
  nextConnection(): number {
    return ++this.#connections;
  }

  record(request: RecordedRequest): void {
    this.requests.push(request);
    if (request.connection === undefined) this.#chosen = undefined;
  }

  lookUp({ host, request }: Destination): { readonly address: string } | { readonly problem: string } {
    const answer = this.#choose(request);
    if (answer?.failure === "dns") return { problem: "Name or service not known" };
    this.#chosen = { answer };
    return { address: this.#addressOf(host) };
  }

  /** Addresses that are kept for documentation. */
  #addressOf(host: string): string {
    const address = this.#addresses.get(host) ?? `192.0.2.${this.#addresses.size}`;
    this.#addresses.set(host, address);
    return address;
  }

  connect(destination: Destination): Attempt {
    const { host, request, now } = destination;
    const answer = this.#take(request);
    if (answer?.failure === "tls") return { after: 0, result: { kind: "certificate", subject: host } };
    if (
      answer?.failure === "refused" ||
      (answer === undefined && !this.#answers.hasServer(originsOf(destination)))
    )
      return { after: 0, result: { kind: "refused", reason: "Connection refused" } };
    return {
      after: 0,
      result: new SimulatedConnection(this.nextConnection(), {
        now,
        server: this.#server(destination, answer),
      }),
    };
  }

  #server({ request }: Destination, first: HttpAnswer | undefined): ServerSide {
    const origin = /^[^/]*\/\/[^/?#]*/.exec(request.url)?.[0] ?? "";
    let isFirst = true;
    return new ServerSide(origin, (received) => {
      const answer = isFirst ? first : this.#take(received);
      isFirst = false;
      return answer ?? NOT_FOUND;
    });
  }

  #take(request: RequestView): HttpAnswer | undefined {
    const chosen = this.#chosen;
    this.#chosen = undefined;
    return chosen === undefined ? this.#choose(request) : chosen.answer;
  }

  #choose(request: RequestView): HttpAnswer | undefined {
    const answer = this.#answers.choose(request);
    if (answer === undefined) this.unanswered.push({ method: request.method, url: request.url });
    return answer;
  }
}

interface Event {
  readonly at: number;
  readonly bytes: ByteString;
  readonly closes: boolean;
}

/** A connection to a server of a world. */
class SimulatedConnection implements Connection {
  readonly number: number;
  readonly #now: () => number;
  readonly #server: ServerSide;
  #events: Event[] = [];
  #isEnded = false;

  constructor(number: number, { now, server }: { readonly now: () => number; readonly server: ServerSide }) {
    this.number = number;
    this.#now = now;
    this.#server = server;
  }

  send(bytes: ByteString): void {
    for (const reaction of this.#server.receive(bytes)) this.#schedule(reaction);
  }

  #schedule({ after, bytes, closes }: Reaction): void {
    this.#events.push({ at: this.#now() + after, bytes, closes });
  }

  receive(most: number): Arrival {
    const [event] = this.#events;
    if (event === undefined) return this.#isEnded ? { after: 0, ended: true } : { after: most };
    const after = Math.max(0, event.at - this.#now());
    if (after > most) return { after: most };
    this.#events = this.#events.slice(1);
    this.#isEnded ||= event.closes;
    return event.bytes === "" ? { after, ended: true } : { after, bytes: event.bytes };
  }

  /** What the server has done in the meantime is known as well. */
  get isClosed(): boolean {
    return (
      this.#isEnded ||
      this.#events.some(({ at, closes, bytes }) => closes && bytes === "" && at <= this.#now())
    );
  }

  close(): void {
    this.#isEnded = true;
    this.#events = [];
  }
}

/** The beginnings of URLs that lead to a server, with the usual port and without. */
function originsOf({ host, port, isSecure }: Destination): string[] {
  const origin = `${isSecure ? "https" : "http"}://${host}`;
  return port === (isSecure ? 443 : 80) ? [origin, `${origin}:${port}`] : [`${origin}:${port}`];
}
