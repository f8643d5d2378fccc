import { Event } from "../../log/event.ts";
import { Panic, Segfault } from "../process/death.ts";
import { type ByteString, fromByteString, toByteString } from "./byte_string.ts";
import type { HttpClient } from "./http_client.ts";
import { type HttpUrl, originOf, portOf } from "./http_url.ts";

/** Headers that the server sends itself, unless the script has named them once. */
const AUTOMATIC = new Set([
  "authorization",
  "connection",
  "content-length",
  "date",
  "expect",
  "host",
  "transfer-encoding",
  "user-agent",
]);

/** A request that a script prepares and submits once. */
export class HttpRequest {
  readonly client: HttpClient;
  readonly method: string;
  readonly url: HttpUrl;
  readonly headers: [name: ByteString, value: ByteString][] = [];
  /** Automatic headers that are left out, in small letters. QUIRK: also after the script has removed its own again. */
  readonly replaced = new Set<string>();
  payload: ByteString | undefined;
  /** True if the payload waits until the server agrees. */
  expects = false;
  /** The event below which it logs. */
  event: Event;
  readonly #label: string;
  #isSubmitted = false;
  /** True if it got no answer. */
  hasFailed = false;

  constructor(client: HttpClient, { method, url }: { readonly method: string; readonly url: HttpUrl }) {
    this.client = client;
    this.method = method;
    this.url = url;
    const number = client.process.http.nextRequest();
    this.#label = `[Req${number}: ${method} ${fromByteString(originOf(url) + url.target)}]`;
    this.event = this.#eventBelow(client.event);
  }

  /** Has it log below another event. */
  setParent(parent: Event): void {
    this.event = this.#eventBelow(parent);
    this.event.categories.push("http-client");
  }

  #eventBelow(parent: Event): Event {
    const event = new Event(this.client.process, parent);
    event.fields.set("method", this.method);
    event.fields.set("dest_host", fromByteString(this.url.host));
    event.fields.set("dest_port", portOf(this.url));
    event.fields.set("target", fromByteString(this.url.target));
    event.setPrefix(`request ${this.#label}: `, false);
    return event;
  }

  /** Adds a header, or replaces the value of the one of this name, whose spelling then stays. */
  addHeader(name: string, value: string): void {
    this.#requireNew("http_client_request_add_header_full");
    if (/[:\r\n]/.test(name)) throw new Panic("http-header-name");
    if (/[\r\n]/.test(value)) throw new Panic("http-header-value");
    const key = name.toLowerCase();
    if (key === "proxy-authorization") throw new Panic("http-proxy-authorization");
    if (AUTOMATIC.has(key)) this.replaced.add(key);
    const given = this.#find(key);
    if (given === undefined) this.headers.push([toByteString(name), toByteString(value)]);
    else given[1] = toByteString(value);
  }

  removeHeader(name: string): void {
    this.#requireNew("http_client_request_remove_header");
    const given = this.#find(name.toLowerCase());
    if (given !== undefined) this.headers.splice(this.headers.indexOf(given), 1);
  }

  setPayload(payload: string, expects: boolean): void {
    const isNamedReal = this.client.process.profile.facts.httpPayloadFunctionIsReal;
    const name = `http_client_request_set_payload${isNamedReal ? "_real" : ""}`;
    if (this.#isSubmitted) throw new Panic("http-payload-after-submit", name);
    if (this.payload !== undefined) throw new Panic("http-payload-twice", name);
    this.payload = toByteString(payload);
    this.expects = expects && this.payload !== "";
  }

  /** Marks it as submitted, which may happen once, while the client is there. */
  submit(): void {
    const { httpFailedRequestsAreKnown } = this.client.process.profile.facts;
    if (this.hasFailed && httpFailedRequestsAreKnown) throw new Panic("http-request-failed");
    if (this.#isSubmitted) throw new Segfault("http-request-submitted");
    if (this.client.isFreed) throw new Segfault("http-client-collected");
    this.#isSubmitted = true;
  }

  /** Raises the death of what reads a request that the server has freed. */
  requireUnsubmitted(): void {
    if (this.#isSubmitted) throw new Segfault("http-request-submitted");
  }

  #requireNew(name: string): void {
    if (this.#isSubmitted) throw new Panic("http-request-after-submit", name);
  }

  #find(key: string): [ByteString, ByteString] | undefined {
    return this.headers.find(([name]) => name.toLowerCase() === toByteString(key));
  }
}
