import { type ByteString, fromByteString, toByteString } from "./byte_string.ts";
import type { HttpRequest } from "./http_request.ts";
import { authorityOf, type HttpUrl, originOf } from "./http_url.ts";
import type { RequestView } from "./network.ts";

/** The parts of a request that may be another one by the time it is sent. */
export interface SentRequest {
  readonly request: HttpRequest;
  readonly method: string;
  readonly url: HttpUrl;
  readonly target: ByteString;
  readonly payload: ByteString | undefined;
  readonly expects: boolean;
  /** True if it goes to a proxy. */
  readonly isProxied: boolean;
  /** When it was submitted, in milliseconds since 1970. */
  readonly date: number;
}

/** The first line and the header fields of a request, in the order in which the server sends them. */
export function headOf(sent: SentRequest): ByteString {
  const lines = [`${toByteString(sent.method)} ${sent.target} HTTP/1.1`];
  for (const [name, value] of fieldsOf(sent)) lines.push(`${name}: ${value}`);
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** The header fields of a request. */
export function fieldsOf(sent: SentRequest): [name: ByteString, value: ByteString][] {
  const { replaced, headers } = sent.request;
  const automatic = automaticFields(sent).filter(([name]) => !replaced.has(name.toLowerCase()));
  return [...automatic, ...headers];
}

function automaticFields(sent: SentRequest): [string, string][] {
  const { request, url, isProxied } = sent;
  const { settings } = request.client;
  const fields: [string, string][] = [
    ["Host", authorityOf(url)],
    ["Date", new Date(sent.date).toUTCString()],
  ];
  const { user, password } = request.url;
  if (user && password !== undefined) fields.push(["Authorization", basic(user, password)]);
  if (isProxied && settings.proxyUser !== "" && settings.proxyPassword !== undefined)
    fields.push(["Proxy-Authorization", basic(settings.proxyUser, settings.proxyPassword)]);
  if (settings.userAgent !== "") fields.push(["User-Agent", toByteString(settings.userAgent)]);
  if (sent.expects) fields.push(["Expect", "100-continue"]);
  const hasLength = sent.payload !== undefined || /^(?:post|put)$/i.test(sent.method);
  if (hasLength && !request.replaced.has("transfer-encoding"))
    fields.push(["Content-Length", String(sent.payload?.length ?? 0)]);
  if (!isProxied) fields.push(["Connection", "Keep-Alive"]);
  return fields;
}

function basic(user: ByteString, password: ByteString): string {
  return `Basic ${btoa(`${user}:${password}`)}`;
}

/** A request as a server sees it. */
export function requestView(sent: SentRequest): RequestView {
  return {
    method: sent.method,
    url: fromByteString(originOf(sent.url) + sent.url.target),
    headers: fieldsOf(sent).map(([name, value]) => [fromByteString(name), fromByteString(value)]),
    body: fromByteString(sent.payload ?? ""),
  };
}
