import type { HttpUrl } from "./http_url.ts";

/** The largest header of an answer, in bytes and in fields. */
export interface HeaderLimits {
  readonly size: number;
  readonly fieldSize: number;
  readonly fields: number;
}

/** Values that differ between requests by their method. Absent: that of all requests. */
export type MethodKind = "read" | "write" | "delete";

/** The settings of a client that requests depend on. Times are in milliseconds; 0 is none. */
export interface ClientSettings {
  readonly userAgent: string;
  readonly proxy: HttpUrl | undefined;
  readonly proxyUser: string;
  readonly proxyPassword: string | undefined;
  readonly followsRedirects: boolean;
  readonly retries: boolean;
  readonly maxRedirects: number;
  readonly maxAttempts: number;
  readonly maxAttemptsOf: Readonly<Record<MethodKind, number>>;
  readonly maxConnectAttempts: number;
  readonly backoff: number;
  readonly maxBackoff: number;
  readonly timeout: number;
  readonly timeoutOf: Readonly<Record<MethodKind, number>>;
  readonly absoluteTimeout: number;
  readonly connectTimeout: number;
  readonly maxRetryDelaySeconds: number;
  readonly headerLimits: HeaderLimits | undefined;
  /** True if certificates must be valid. */
  readonly checksCertificates: boolean;
  /** Why no TLS connection can be made. */
  readonly tlsProblem: string | undefined;
}

/** The settings of a client that is given none. */
export const DEFAULT_CLIENT_SETTINGS: ClientSettings = {
  userAgent: "",
  proxy: undefined,
  proxyUser: "",
  proxyPassword: undefined,
  followsRedirects: true,
  retries: true,
  maxRedirects: 0,
  maxAttempts: 1,
  maxAttemptsOf: { read: 0, write: 0, delete: 0 },
  maxConnectAttempts: 0,
  backoff: 100,
  maxBackoff: 60_000,
  timeout: 60_000,
  timeoutOf: { read: 0, write: 0, delete: 0 },
  absoluteTimeout: 0,
  connectTimeout: 0,
  maxRetryDelaySeconds: 0,
  headerLimits: undefined,
  checksCertificates: true,
  tlsProblem: undefined,
};

const KINDS: Readonly<Record<string, MethodKind>> = {
  GET: "read",
  HEAD: "read",
  PUT: "write",
  POST: "write",
  DELETE: "delete",
};

/** The largest number of times that a request is sent. */
export function maxAttempts(settings: ClientSettings, method: string): number {
  const kind = KINDS[method.toUpperCase()];
  return (kind && settings.maxAttemptsOf[kind]) || settings.maxAttempts;
}

/** The time that a request waits for an answer. */
export function timeoutOf(settings: ClientSettings, method: string): number {
  const kind = KINDS[method.toUpperCase()];
  return (kind && settings.timeoutOf[kind]) || settings.timeout;
}

/** The time that a client waits for a connection. */
export function connectTimeoutOf({ connectTimeout, timeout }: ClientSettings): number {
  return connectTimeout || timeout;
}
