import { lineOf } from "../../releases/index.ts";

/** The form of an option's value as a setting. */
export type Writing =
  /** As it is. */
  | "text"
  /** A number. */
  | "number"
  /** A text with a whole number. */
  | "count"
  /** A whole number of milliseconds. */
  | "milliseconds"
  /** A whole number of seconds. */
  | "seconds"
  /** A text with a number and its unit. */
  | "time"
  /** True where the option is false. */
  | "opposite"
  /** `"yes"` or `"no"`. */
  | "yes or no";

/** The setting that an option becomes. */
export interface OptionSetting {
  readonly name: string;
  readonly writing: Writing;
}

interface Option {
  /** The setting of 2.3. */
  readonly former: OptionSetting;
  /** The setting from 2.4.0 on. */
  readonly current: OptionSetting;
}

function text(name: string): Option {
  return { former: { name, writing: "text" }, current: { name, writing: "text" } };
}

function time(name: string): Option {
  return {
    former: { name: `${name}_msecs`, writing: "milliseconds" },
    current: { name, writing: "time" },
  };
}

function flag(name: string): Option {
  return {
    former: { name: `no_${name}`, writing: "opposite" },
    current: { name, writing: "yes or no" },
  };
}

function count(former: string, current: string): Option {
  return { former: { name: former, writing: "number" }, current: { name: current, writing: "count" } };
}

/** The options of `httpClient`, which has one name for what the lines of releases name differently. */
const options: Readonly<Record<string, Option>> = {
  userAgent: text("user_agent"),
  rawlogDir: text("rawlog_dir"),
  proxyUrl: text("proxy_url"),
  requestTimeout: time("request_timeout"),
  requestAbsoluteTimeout: time("request_absolute_timeout"),
  connectTimeout: time("connect_timeout"),
  softConnectTimeout: time("soft_connect_timeout"),
  connectBackoffTime: time("connect_backoff_time"),
  connectBackoffMaxTime: time("connect_backoff_max_time"),
  maxIdleTime: time("max_idle_time"),
  maxAutoRetryDelay: {
    former: { name: "max_auto_retry_delay_secs", writing: "seconds" },
    current: { name: "max_auto_retry_delay", writing: "time" },
  },
  maxAttempts: count("max_attempts", "request_max_attempts"),
  maxRedirects: count("max_redirects", "request_max_redirects"),
  maxConnectAttempts: count("max_connect_attempts", "max_connect_attempts"),
  autoRedirect: flag("auto_redirect"),
  autoRetry: flag("auto_retry"),
};

/** The setting that an option becomes for a release; undefined for what is no option. */
export function settingOfOption(name: string, release: string): OptionSetting | undefined {
  if (!Object.hasOwn(options, name)) return undefined;
  const { former, current } = options[name]!;
  return lineOf(release).name === "2.3" ? former : current;
}

/** The option that is written for a setting of one of the lines. */
export function optionOfSetting(setting: string): string | undefined {
  return Object.keys(options).find((name) => {
    const { former, current } = options[name]!;
    return former.name === setting || current.name === setting;
  });
}
