import { hostOf } from "./uri_host.ts";
import { decodeUri, encodePath, UriProblem, UriScanner } from "./uri_scanner.ts";

/** A URL of a request, taken apart as the server does. Each character of its texts is a byte. */
export interface HttpUrl {
  readonly isSecure: boolean;
  /** A name, or an address; that of IPv6 in brackets. */
  readonly host: string;
  readonly isAddress: boolean;
  /** The one that is written, if there is one. */
  readonly port: number | undefined;
  /** Path and query, as they are sent. */
  readonly target: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
}

/** Differences between releases in what they make of URLs. */
export interface UrlFacts {
  /** Errors name the character that they are about. */
  readonly httpUrlErrorsNameCharacters: boolean;
  /** Paths are sent as they were written; before, they were decoded and encoded again. */
  readonly httpUrlsKeepEncoding: boolean;
}

export interface UrlOptions {
  readonly facts: UrlFacts;
  /** True if it may begin with a name and a password. */
  readonly allowsUser: boolean;
}

/** The URL that a text is, whose characters are bytes; or why it is none. */
export function parseHttpUrl(text: string, options: UrlOptions): HttpUrl | { readonly problem: string } {
  try {
    return parse(new UriScanner(text, options.facts.httpUrlErrorsNameCharacters), options);
  } catch (thrown) {
    if (!(thrown instanceof UriProblem)) throw thrown;
    return { problem: thrown.message };
  }
}

function parse(scanner: UriScanner, options: UrlOptions): HttpUrl {
  const scheme = scanner.scheme();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https")
    throw new UriProblem("Not an HTTP URL");
  const hasAuthority = scanner.skip("//");
  if (scheme !== undefined && !hasAuthority)
    throw new UriProblem("Absolute HTTP URL requires `//' after `http:'");
  const authority = hasAuthority ? readAuthority(scanner, options) : undefined;
  if (scheme === undefined && authority === undefined) throw new UriProblem("Relative HTTP URL not allowed");
  const path = readPath(scanner, options.facts);
  const query = scanner.skip("?") ? `?${scanner.query()}` : "";
  if (scanner.skip("#")) {
    scanner.fragment();
    throw new UriProblem("URL fragment not allowed for HTTP URL in this context");
  }
  return { isSecure: scheme === "https", target: (path === "" ? "/" : path) + query, ...authority! };
}

type Authority = Pick<HttpUrl, "host" | "isAddress" | "port" | "user" | "password">;

function readAuthority(scanner: UriScanner, { allowsUser }: UrlOptions): Authority {
  const info = scanner.userInfo();
  const { host, isAddress } = hostOf(scanner);
  if (!scanner.isAtEnd && !/[:/?#]/.test(scanner.next)) throw new UriProblem("Invalid host identifier");
  const port = readPort(scanner);
  if (host === "") throw new UriProblem("HTTP URL does not allow empty host identifier");
  if (info !== undefined && !allowsUser) throw new UriProblem("HTTP URL does not allow `userinfo@' part");
  return { host, isAddress, port, ...credentials(info) };
}

function credentials(info: string | undefined): Pick<HttpUrl, "user" | "password"> {
  if (info === undefined) return { user: undefined, password: undefined };
  const end = info.indexOf(":");
  if (end < 0) return { user: decodeUri(info), password: undefined };
  return { user: decodeUri(info.slice(0, end)), password: decodeUri(info.slice(end + 1)) };
}

function readPort(scanner: UriScanner): number | undefined {
  if (!scanner.skip(":")) return undefined;
  const digits = scanner.match(/\d+/);
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && (port === 0 || port > 65535)) throw new UriProblem("Invalid port number");
  if (!scanner.isAtEnd && !/[/?#]/.test(scanner.next)) throw new UriProblem("Invalid host port");
  return port;
}

/** The path, without `.` and `..`. */
function readPath(scanner: UriScanner, { httpUrlsKeepEncoding }: UrlFacts): string {
  if (scanner.isAtEnd || scanner.next === "?" || scanner.next === "#") return "";
  scanner.skip("/");
  const segments: string[] = [];
  let last: string;
  do {
    last = scanner.segment();
    if (last === "..") segments.pop();
    else if (last !== ".") segments.push(last);
  } while (scanner.skip("/"));
  if (last === "." || last === "..") segments.push("");
  const path = segments.map((segment) => `/${segment}`).join("");
  return httpUrlsKeepEncoding ? path : encodePath(cutAtNul(decodeUri(path)));
}

function cutAtNul(text: string): string {
  return text.replace(/\0.*$/s, "");
}

/** The name and the port of a URL's server as a header shows them: a port that is written is shown, also the usual one. */
export function authorityOf({ host, port }: HttpUrl): string {
  return port === undefined ? host : `${host}:${port}`;
}

/** The beginning of a URL: scheme, host and port. */
export function originOf(url: HttpUrl): string {
  return `${url.isSecure ? "https" : "http"}://${authorityOf(url)}`;
}

/** The port that a URL leads to. */
export function portOf({ port, isSecure }: HttpUrl): number {
  return port ?? (isSecure ? 443 : 80);
}
