import { cText } from "../../text.ts";
import { toByteString } from "./byte_string.ts";
import { type ClientSettings, DEFAULT_CLIENT_SETTINGS } from "./client_settings.ts";
import { type HttpUrl, parseHttpUrl, type UrlFacts } from "./http_url.ts";
import { SettingProblem } from "./setting_problem.ts";
import { countOf, flagOf, sizeOf, timeOf, ValueProblem } from "./setting_values.ts";
import { tlsSettingsOf } from "./tls_settings.ts";

/** The kinds of values of a release's settings, by their names. */
export type SettingKinds = ReadonlyMap<string, string>;

const READERS: Readonly<Record<string, (text: string, name: string) => unknown>> = {
  count: countOf,
  size: sizeOf,
  "yes or no": flagOf,
  time: (text, name) => timeOf(text, name === "max_auto_retry_delay" ? "s" : "ms"),
  text: (text) => text,
};

/** The settings of a client of 2.4, all of whose names are known. Throws a SettingProblem with the server's words. */
export function readSettings24(
  given: ReadonlyMap<string, string>,
  { kinds, facts }: { readonly kinds: SettingKinds; readonly facts: UrlFacts },
): ClientSettings {
  const values = new Map<string, unknown>();
  // Those of TLS are looked at when a connection needs them.
  for (const [name, text] of given)
    if (!name.startsWith("ssl_")) values.set(name, readValue(name, cText(text), kinds.get(name) ?? "text"));
  const proxy = proxyOf(String(values.get("proxy_url") ?? ""), facts);
  requireSound(values);
  return { ...settingsOf(values), proxy, ...tlsSettingsOf(given) };
}

function readValue(name: string, text: string, kind: string): unknown {
  try {
    return READERS[kind]?.(text, name);
  } catch (thrown) {
    if (!(thrown instanceof ValueProblem)) throw thrown;
    const place =
      "http_client settings: Failed to parse configuration: Failed to override configuration from hardcoded";
    throw new SettingProblem(`${place}: Invalid http_client_${name}=${text}: ${thrown.message}`);
  }
}

function proxyOf(text: string, facts: UrlFacts): HttpUrl | undefined {
  if (text === "") return undefined;
  const proxy = parseHttpUrl(toByteString(text), { facts, allowsUser: false });
  if ("problem" in proxy) throw invalid(`Invalid http_client_proxy_url: ${proxy.problem}`);
  return proxy;
}

function invalid(problem: string): SettingProblem {
  return new SettingProblem(`http_client settings: Invalid settings: ${problem}`);
}

/** Names of settings that must not be 0, as the server's messages have them, in the order in which it looks at them. */
const NOT_ZERO = [
  ["request_max_attempts", "request_max_attempts"],
  ["max_pipelined_requests", "http_client_max_pipelined_requests"],
  ["max_parallel_connections", "http_client_max_parallel_connections"],
  ["connect_backoff_time", "http_client_connect_backoff_time_msecs"],
] as const;

function requireSound(values: ReadonlyMap<string, unknown>): void {
  for (const [name, shown] of NOT_ZERO) if (values.get(name) === 0) throw invalid(`${shown} must not be 0`);
  const least = Number(values.get("connect_backoff_time") ?? DEFAULT_CLIENT_SETTINGS.backoff);
  const most = Number(values.get("connect_backoff_max_time") ?? DEFAULT_CLIENT_SETTINGS.maxBackoff);
  if (most < least)
    // QUIRK: the two names are the wrong way round.
    throw invalid(
      `http_client_connect_backoff_time_msecs (${most}) must not be smaller than http_client_connect_backoff_max_time_msecs (${least})`,
    );
  if (values.get("request_timeout") === 0) throw invalid("http_client_request_timeout_msecs must not be 0");
}

function settingsOf(values: ReadonlyMap<string, unknown>): ClientSettings {
  const number = (name: string, otherwise: number) => Number(values.get(name) ?? otherwise);
  const flag = (name: string) => (values.get(name) as boolean | undefined) ?? true;
  const byMethod = (name: string) => ({
    read: number(`read_request_${name}`, 0),
    write: number(`write_request_${name}`, 0),
    delete: number(`delete_request_${name}`, 0),
  });
  const defaults = DEFAULT_CLIENT_SETTINGS;
  return {
    ...defaults,
    userAgent: String(values.get("user_agent") ?? ""),
    proxyUser: String(values.get("proxy_username") ?? ""),
    proxyPassword: String(values.get("proxy_password") ?? ""),
    followsRedirects: flag("auto_redirect"),
    retries: flag("auto_retry"),
    maxRedirects: number("request_max_redirects", 0),
    maxAttempts: number("request_max_attempts", 1),
    maxAttemptsOf: byMethod("max_attempts"),
    maxConnectAttempts: number("max_connect_attempts", 0),
    backoff: number("connect_backoff_time", defaults.backoff),
    maxBackoff: number("connect_backoff_max_time", defaults.maxBackoff),
    timeout: number("request_timeout", defaults.timeout),
    timeoutOf: byMethod("timeout"),
    absoluteTimeout: number("request_absolute_timeout", 0),
    connectTimeout: number("connect_timeout", 0),
    maxRetryDelaySeconds: number("max_auto_retry_delay", 0),
    headerLimits: {
      size: number("response_hdr_max_size", 200 * 1024),
      fieldSize: number("response_hdr_max_field_size", 8 * 1024),
      fields: number("response_hdr_max_fields", 50),
    },
  };
}
