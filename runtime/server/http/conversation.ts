import { Panic } from "../process/death.ts";
import { failed, type Outcome } from "./attempt.ts";
import type { ByteString } from "./byte_string.ts";
import { timeoutOf } from "./client_settings.ts";
import { EndlessWait } from "./endless_wait.ts";
import type { HttpClient } from "./http_client.ts";
import type { KeptConnection, Peer } from "./http_context.ts";
import { FAILED } from "./http_response.ts";
import type { Arrival } from "./network.ts";
import { BodyReader, bodyFormOf } from "./response_body.ts";
import { parseHead, type ResponseHead } from "./response_head.ts";
import type { Timing } from "./timing.ts";

/** The time that a client waits for the agreement of a server that it does not know, in milliseconds. */
const AGREEMENT = 2000;

/** The request of one attempt, and its connection. */
export interface ConversationOptions {
  readonly client: HttpClient;
  readonly peer: Peer;
  readonly kept: KeptConnection;
  /** `ADDRESS:PORT`. */
  readonly name: string;
  readonly timing: Timing;
  /** The method that the script gave, by which timeouts go. */
  readonly givenMethod: string;
  readonly method: string;
  readonly head: ByteString;
  readonly payload: ByteString | undefined;
  /** True if the payload waits until the server agrees. */
  readonly expects: boolean;
}

/** The head of an answer, and what reads its body. */
export interface Answer {
  readonly head: ResponseHead;
  readonly body: BodyReader;
  /** True if the connection has ended already. */
  readonly isBodyDone: boolean;
}

/** One attempt to send a request over a connection and to read the answer. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #timeout: number;
  #bytes: ByteString;
  #waitsForAgreement: boolean;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#timeout = timeoutOf(options.client.settings, options.givenMethod);
    this.#bytes = options.kept.rest;
    this.#waitsForAgreement = options.expects;
    options.kept.rest = "";
    options.kept.usedBy = options.client.process.http.submits;
  }

  /** Waits until the answer to a request that was given up has come. Returns why this one cannot be sent. */
  waitForTurn(): Outcome | undefined {
    const { client, kept, timing } = this.#options;
    const { process, settings } = client;
    while (kept.abandoned !== undefined) {
      const { until, method } = kept.abandoned;
      const old = this.#takeOldAnswer(method);
      if (old) break;
      const arrival = this.receive(until - process.now);
      if (arrival.bytes !== undefined) this.#bytes += arrival.bytes;
      else if (arrival.ended || process.now >= until) {
        this.#drop();
        return { kind: "again" };
      } else if (settings.absoluteTimeout > 0 && process.now - timing.queuedAt >= settings.absoluteTimeout) {
        kept.rest = this.#bytes;
        return this.#expired();
      }
    }
    kept.abandoned = undefined;
    return undefined;
  }

  /** Takes the answer to a request that was given up; returns false if it is not complete. */
  #takeOldAnswer(method: string): boolean {
    const { client } = this.#options;
    const head = parseHead(this.#bytes, client.settings.headerLimits);
    if (head === undefined || "problem" in head) return false;
    const form = bodyFormOf(head, method, client.process.profile.facts);
    if ("problem" in form) return false;
    const body = new BodyReader(form);
    if (!body.take(this.#bytes.slice(head.length)).isDone) return false;
    this.#bytes = body.rest;
    return true;
  }

  /** Sends the request. */
  send(): void {
    const { client, kept, timing, head, payload, expects, peer } = this.#options;
    timing.send(client.process.now);
    kept.connection.send(head);
    if (!expects) kept.connection.send(payload ?? "");
    else if (!peer.hasAgreed && payload === undefined) throw new Panic("http-expect-without-payload");
  }

  /** Reads the answer up to its body. */
  answer(): Answer | Outcome {
    for (;;) {
      const head = this.#nextHead();
      if ("kind" in head) return head;
      if (head.status >= 200) return this.#beginBody(head);
      if (head.status === 100 && this.#waitsForAgreement) this.#agree(true);
    }
  }

  #agree(hasAgreed: boolean): void {
    const { peer, kept, payload } = this.#options;
    peer.hasAgreed ||= hasAgreed;
    peer.ignoresExpect = !hasAgreed;
    this.#waitsForAgreement = false;
    kept.connection.send(payload ?? "");
  }

  #nextHead(): ResponseHead | Outcome {
    const { client } = this.#options;
    this.#finishOldBody();
    for (;;) {
      const isBusy = this.#options.kept.unfinished !== undefined;
      const head = isBusy ? undefined : parseHead(this.#bytes, client.settings.headerLimits);
      if (head !== undefined && "problem" in head) return this.#bad(head.problem);
      if (head !== undefined) {
        this.#bytes = this.#bytes.slice(head.length);
        return head;
      }
      const problem = this.#receive();
      if (problem !== undefined) return problem;
    }
  }

  #bad(problem: string): Outcome {
    this.#drop();
    return failed(FAILED.badResponse, problem);
  }

  /** What still belongs to the body of an earlier answer is not looked at. */
  #finishOldBody(): void {
    const { kept } = this.#options;
    if (kept.unfinished === undefined) return;
    const { isDone } = kept.unfinished.take(this.#bytes);
    this.#bytes = isDone ? kept.unfinished.rest : "";
    if (isDone) kept.unfinished = undefined;
  }

  /** Waits for more; returns why there is none. */
  #receive(): Outcome | undefined {
    const { peer, kept } = this.#options;
    const asksFirst = this.#waitsForAgreement && !peer.hasAgreed;
    const arrival = this.receive(this.#patience(asksFirst));
    if (arrival.bytes !== undefined) {
      this.#bytes += arrival.bytes;
      kept.hasReceived = true;
      this.#finishOldBody();
      return undefined;
    }
    if (arrival.ended) return this.#lost();
    const expired = this.#absoluteExpiry();
    if (expired !== undefined) return expired;
    if (!asksFirst) return this.#timedOut("Request timed out");
    this.#agree(false);
    return undefined;
  }

  /** QUIRK: no timeout but the absolute one counts while a server that has agreed before does not agree. */
  #patience(asksFirst: boolean): number {
    if (asksFirst) return AGREEMENT;
    return this.#waitsForAgreement ? Number.POSITIVE_INFINITY : this.#timeout;
  }

  /** QUIRK: the connection stays with the request that was given up, and the next one waits for its answer. */
  #absoluteExpiry(): Outcome | undefined {
    const { client, timing, kept, method } = this.#options;
    const { absoluteTimeout } = client.settings;
    const { now } = client.process;
    if (absoluteTimeout === 0 || now - timing.queuedAt < absoluteTimeout) return undefined;
    kept.abandoned = { until: timing.sentAt + this.#timeout, method };
    kept.rest = this.#bytes;
    return this.#expired();
  }

  #expired(): Outcome {
    return failed(FAILED.timeout, `Absolute request timeout expired (Request ${this.#describe()})`);
  }

  #timedOut(problem: string): Outcome {
    this.#drop();
    return { kind: "failed", status: FAILED.timeout, reason: this.#timed(problem), isTemporary: true };
  }

  #lost(): Outcome {
    const { client, kept, name, peer } = this.#options;
    // QUIRK: the next connection waits only if nothing has ever arrived over this one.
    if (!kept.hasReceived) peer.fail(client.settings, client.process.now);
    this.#drop();
    const problem = `Connection lost: read((conn:${name},id=${kept.id})) failed: EOF`;
    return { kind: "failed", status: FAILED.lost, reason: this.#timed(problem), isTemporary: true };
  }

  #timed(problem: string): string {
    const { client, kept } = this.#options;
    const connected = ((client.process.now - kept.openedAt) / 1000).toFixed(3);
    return `${problem} (Request ${this.#describe()}, connected ${connected} secs ago)`;
  }

  #describe(): string {
    const { client, timing } = this.#options;
    return timing.describe(client.process.now, client.process.profile.facts.httpCountsFromQueue);
  }

  #beginBody(head: ResponseHead): Answer | Outcome {
    const { client, method } = this.#options;
    const form = bodyFormOf(head, method, client.process.profile.facts);
    if ("problem" in form) return this.#bad(form.problem);
    const body = new BodyReader(form);
    this.#options.kept.isHeld = form.kind === "none";
    return { head, body, isBodyDone: form.kind === "none" };
  }

  /** What has arrived and was not read yet. */
  takeBytes(): ByteString {
    const bytes = this.#bytes;
    this.#bytes = "";
    return bytes;
  }

  /** Waits for something to arrive, and moves the clock. */
  receive(most: number): Arrival {
    const { client, kept, timing } = this.#options;
    const { process, settings } = client;
    const left =
      settings.absoluteTimeout === 0
        ? most
        : Math.min(most, timing.queuedAt + settings.absoluteTimeout - process.now);
    const arrival = kept.connection.receive(Math.max(0, left));
    if (arrival.after === Number.POSITIVE_INFINITY) throw new EndlessWait();
    process.now += arrival.after;
    return arrival;
  }

  get timeout(): number {
    return this.#timeout;
  }

  #drop(): void {
    const { client, peer, kept } = this.#options;
    client.process.http.drop(peer, kept);
  }
}
