import type { HttpClientSettings } from "dovescript";

/** A time: a number of milliseconds, or a text with a unit: `"5s"`, `"250ms"`, `"1 mins"`. */
export type HttpDuration = number | string;

/**
 * The options of `httpClient`, and beside them settings as the server names them, such as `ssl_client_ca_file`. Those that
 * are undefined are left out.
 */
export interface HttpClientOptions extends HttpClientSettings {
  /** The header `User-Agent` of each request. Without it none is sent. */
  readonly userAgent?: string | undefined;
  /** A directory for a log of all bytes that are sent and received. */
  readonly rawlogDir?: string | undefined;
  /** The proxy for all requests: `http://proxy.example.org:3128`. */
  readonly proxyUrl?: string | undefined;
  /** The time for the beginning of an answer, and for each further part of it. Default: one minute. */
  readonly requestTimeout?: HttpDuration | undefined;
  /** The time for a request with all its attempts. */
  readonly requestAbsoluteTimeout?: HttpDuration | undefined;
  /** The time for a connection. Default: the request's timeout. */
  readonly connectTimeout?: HttpDuration | undefined;
  /** The time after which the next address of the host is tried as well. */
  readonly softConnectTimeout?: HttpDuration | undefined;
  /** The time after a failed connection in which no other one is tried; it doubles with each failure. */
  readonly connectBackoffTime?: HttpDuration | undefined;
  /** The longest time in which no other connection is tried. */
  readonly connectBackoffMaxTime?: HttpDuration | undefined;
  /** The time after which an idle connection is closed. */
  readonly maxIdleTime?: HttpDuration | undefined;
  /** The longest `Retry-After` of an answer for which a request waits. 2.3 knows whole seconds. */
  readonly maxAutoRetryDelay?: HttpDuration | undefined;
  /** Attempts for a request whose connection is lost or that times out. Default: 1. */
  readonly maxAttempts?: number | undefined;
  /** Redirects that are followed. Default: 0. */
  readonly maxRedirects?: number | undefined;
  /** Attempts to connect to a host before its requests fail. */
  readonly maxConnectAttempts?: number | undefined;
  /** Follows redirects, up to `maxRedirects`. Default: true. */
  readonly autoRedirect?: boolean | undefined;
  /** Repeats requests, up to `maxAttempts`. Default: true. */
  readonly autoRetry?: boolean | undefined;
}
