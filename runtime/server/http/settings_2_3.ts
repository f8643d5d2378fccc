import { toByteString } from "./byte_string.ts";
import { type ClientSettings, DEFAULT_CLIENT_SETTINGS } from "./client_settings.ts";
import { type HttpUrl, parseHttpUrl, type UrlFacts } from "./http_url.ts";
import { type GivenSetting, SettingProblem } from "./setting_problem.ts";

/** Gives the value of a setting by its name; undefined when there is none. */
export type SettingOf = (name: string) => GivenSetting | undefined;

const MOST = 4294967295n;

/**
 * The settings of a client of 2.3, read one after the other by their names. Other names are ignored. Throws a
 * SettingProblem for a value of another type.
 */
export function readSettings23(settingOf: SettingOf, facts: UrlFacts): ClientSettings {
  const text = (name: string) => readText(settingOf(name), name);
  const count = (name: string) => readCount(settingOf(name), name);
  const flag = (name: string) => readFlag(settingOf(name), name);
  const userAgent = text("user_agent") ?? "";
  text("rawlog_dir");
  count("max_idle_time_msecs");
  const followsRedirects = !flag("no_auto_redirect");
  const retries = !flag("no_auto_retry");
  const own = {
    userAgent,
    followsRedirects,
    retries,
    maxRedirects: count("max_redirects"),
    maxAttempts: count("max_attempts"),
    maxConnectAttempts: count("max_connect_attempts"),
    backoff: count("connect_backoff_time_msecs"),
    maxBackoff: count("connect_backoff_max_time_msecs"),
    absoluteTimeout: count("request_absolute_timeout_msecs"),
    timeout: count("request_timeout_msecs"),
    connectTimeout: count("connect_timeout_msecs"),
    ...ignored(count("soft_connect_timeout_msecs")),
    maxRetryDelaySeconds: count("max_auto_retry_delay_secs"),
  };
  flag("debug");
  return { ...DEFAULT_CLIENT_SETTINGS, ...withoutZeros(own), ...proxyOf(settingOf("proxy_url"), facts) };
}

function ignored(_value: unknown): object {
  return {};
}

/** 0 stands for the default. */
function withoutZeros<T extends object>(settings: T): Partial<T> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== 0)) as Partial<T>;
}

function readText(value: GivenSetting | undefined, name: string): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind !== "text") throw new SettingProblem(`${name}: string expected`);
  return value.text;
}

function readCount(value: GivenSetting | undefined, name: string): number {
  if (value === undefined) return 0;
  const integer = value.kind === "number" ? value.integer : undefined;
  if (integer === undefined || integer < 0n || integer > MOST)
    throw new SettingProblem(`${name}: non-negative number expected`);
  return Number(integer);
}

function readFlag(value: GivenSetting | undefined, name: string): boolean {
  if (value === undefined) return false;
  if (value.kind !== "boolean") throw new SettingProblem(`${name}: boolean expected`);
  return value.value;
}

type Proxy = Partial<Pick<ClientSettings, "proxy" | "proxyUser" | "proxyPassword">>;

/** QUIRK: what is no text is no proxy. */
function proxyOf(value: GivenSetting | undefined, facts: UrlFacts): Proxy {
  if (value?.kind !== "text") return {};
  const proxy = parseHttpUrl(toByteString(value.text), { facts, allowsUser: true });
  if ("problem" in proxy) throw new SettingProblem(`proxy_url is invalid: ${proxy.problem}`);
  return { proxy, ...credentialsOf(proxy) };
}

function credentialsOf({ user, password }: HttpUrl): Proxy {
  return user === undefined || user === "" ? {} : { proxyUser: user, proxyPassword: password };
}
