import { failed, type Outcome } from "./attempt.ts";
import { type ByteString, fromByteString } from "./byte_string.ts";
import { type ClientSettings, maxAttempts } from "./client_settings.ts";
import { Conversation, type ConversationOptions } from "./conversation.ts";
import type { KeptConnection } from "./http_context.ts";
import type { HttpRequest } from "./http_request.ts";
import { FAILED, HttpResponse } from "./http_response.ts";
import { type HttpUrl, originOf, parseHttpUrl } from "./http_url.ts";
import { connectionFor, type Route } from "./open_connection.ts";
import { readBody, skipBody } from "./read_body.ts";
import { headOf, requestView, type SentRequest } from "./request_text.ts";
import { headerOf, visibleHeaders } from "./response_body.ts";
import type { ResponseHead } from "./response_head.ts";
import { retryDelay } from "./retry_after.ts";
import { routeTo } from "./route_to.ts";
import { seconds, Timing } from "./timing.ts";

/** Sends a request and waits for the answer: again where the settings say so, and where an answer leads elsewhere. */
export function submit(request: HttpRequest): HttpResponse {
  request.submit();
  request.client.process.http.submits++;
  return new Exchange(request).run();
}

class Exchange {
  readonly #request: HttpRequest;
  readonly #settings: ClientSettings;
  readonly #timing: Timing;
  readonly #date: number;
  #method: string;
  #url: HttpUrl;
  #target: ByteString;
  #payload: ByteString | undefined;
  #expects: boolean;
  #redirects = 0;

  constructor(request: HttpRequest) {
    const { settings, process } = request.client;
    this.#request = request;
    this.#settings = settings;
    this.#timing = new Timing(process.now);
    this.#date = process.now;
    this.#method = request.method;
    this.#url = request.url;
    this.#target = settings.proxy === undefined ? request.url.target : absolute(request.url);
    this.#payload = request.payload;
    this.#expects = request.expects;
  }

  run(): HttpResponse {
    for (;;) {
      const outcome = this.#attempt();
      // The end of each attempt is an event of the server's own.
      this.#request.client.process.sendPassthrough();
      if (outcome.kind === "answered") return outcome.response;
      if (outcome.kind === "again") continue;
      const { status, reason, isTemporary } = outcome;
      if (isTemporary && this.#settings.retries && this.#tryAgain()) continue;
      this.#request.hasFailed = true;
      return new HttpResponse({ status, reason });
    }
  }

  /** Counts one more attempt, if there may be one. */
  #tryAgain(): boolean {
    if (this.#timing.retries + 1 >= maxAttempts(this.#settings, this.#request.method)) return false;
    this.#timing.retries++;
    this.#redirects = 0;
    return true;
  }

  #attempt(): Outcome {
    const { client } = this.#request;
    const sent = this.#sent();
    const route = routeTo(client, sent);
    if ("kind" in route) return this.#unreached(sent, route);
    if (route.peer.ignoresExpect) this.#expects = false;
    const kept = connectionFor(client, route);
    if ("problem" in kept) return this.#unreached(sent, failed(FAILED.connect, kept.problem));
    return this.#converse(route, kept);
  }

  #unreached(sent: SentRequest, outcome: Outcome): Outcome {
    this.#record(sent, undefined);
    return outcome;
  }

  #sent(): SentRequest {
    const { proxy } = this.#settings;
    return {
      request: this.#request,
      method: this.#method,
      url: this.#url,
      target: this.#target,
      payload: this.#payload,
      expects: this.#expects,
      isProxied: proxy !== undefined && this.#redirects === 0,
      date: this.#date,
    };
  }

  #record(sent: SentRequest, connection: number | undefined): void {
    this.#request.client.process.http.network.record({
      ...requestView(sent),
      attempt: this.#timing.retries + 1,
      connection,
      text: fromByteString(headOf(sent) + (sent.payload ?? "")),
    });
  }

  #converse({ peer, name }: Route, kept: KeptConnection): Outcome {
    const { http, profile } = this.#request.client.process;
    const { facts } = profile;
    const sent = this.#sent();
    const options: ConversationOptions = {
      client: this.#request.client,
      peer,
      kept,
      name,
      timing: this.#timing,
      givenMethod: this.#request.method,
      method: this.#method,
      head: headOf(sent),
      payload: this.#payload,
      expects: this.#expects,
    };
    const conversation = new Conversation(options);
    const ready = conversation.waitForTurn();
    if (ready !== undefined) return ready;
    this.#record(sent, kept.connection.number);
    conversation.send();
    const answer = conversation.answer();
    if ("kind" in answer) return answer;
    const handled = this.#handle(answer.head, options);
    if (handled !== undefined) {
      skipBody(conversation, answer, options);
      if (answer.head.status === 408 && facts.httpClosesAfter408) http.drop(peer, kept);
      return handled;
    }
    return this.#deliver(answer.head, readBody(conversation, answer, options));
  }

  #deliver({ status, reason, headers }: ResponseHead, payload: ByteString): Outcome {
    const { retries, queuedAt } = this.#timing;
    const time = seconds(this.#request.client.process.now - queuedAt);
    const shown = retries === 0 ? reason : `${reason} (${retries} retries in ${time} secs)`;
    return {
      kind: "answered",
      response: new HttpResponse({ status, reason: shown, headers: visibleHeaders(headers), payload }),
    };
  }

  /** What the client does itself about an answer. Undefined when the script gets it. */
  #handle(head: ResponseHead, { peer }: ConversationOptions): Outcome | undefined {
    const { status, headers } = head;
    if (status === 417 && this.#expects) {
      this.#expects = false;
      peer.ignoresExpect = true;
      return this.#again();
    }
    const location = headerOf(headers, "Location");
    if (
      this.#settings.followsRedirects &&
      status >= 300 &&
      status < 400 &&
      status !== 304 &&
      location !== undefined
    )
      return this.#wait(head, false) ? this.#redirect(status, location) : undefined;
    if (status === 503) return this.#wait(head, true) ? this.#again() : undefined;
    return status === 408 ? this.#again() : undefined;
  }

  #again(): Outcome | undefined {
    return this.#tryAgain() ? { kind: "again" } : undefined;
  }

  /** Waits as long as an answer says; returns false if that is too long, or if it must say so and does not. */
  #wait(head: ResponseHead, isRequired: boolean): boolean {
    const { process } = this.#request.client;
    const delay = retryDelay(head, {
      settings: this.#settings,
      method: this.#request.method,
      now: process.now,
    });
    if (delay === undefined) return !isRequired;
    if (delay === "too long") return false;
    process.now += delay;
    return true;
  }

  #redirect(status: number, location: ByteString): Outcome {
    const { facts } = this.#request.client.process.profile;
    const url = parseHttpUrl(location, { facts, allowsUser: false });
    if ("problem" in url) return failed(FAILED.redirect, `Invalid redirect location: ${url.problem}`);
    const { maxRedirects } = this.#settings;
    if (++this.#redirects > maxRedirects)
      return failed(
        FAILED.redirect,
        maxRedirects === 0 ? "Redirect refused" : `Redirected more than ${maxRedirects} times`,
      );
    this.#url = url;
    this.#target = absolute(url);
    if (status === 303 && !/^(?:head|get)$/i.test(this.#method)) {
      this.#method = "GET";
      this.#payload = undefined;
    }
    return { kind: "again" };
  }
}

function absolute(url: HttpUrl): ByteString {
  return originOf(url) + url.target;
}
