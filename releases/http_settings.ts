import settings from "../sdk/surface/http_settings.json" with { type: "json" };
import { isAlive, type Life } from "./life.ts";

/** The kind of value of a setting; those of 2.4 but the event are texts of a configuration file. */
export type HttpSettingKind =
  | "text"
  | "count"
  | "size"
  | "time"
  | "milliseconds"
  | "seconds"
  | "boolean"
  | "yes or no"
  | "event";

interface HttpSetting extends Life {
  readonly kind: HttpSettingKind;
}

const all = Object.entries(settings as Readonly<Record<string, HttpSetting>>);

/** The settings of an HTTP client that a release knows, with their kinds; none where there is no client. */
export function httpSettingsOf(release: string): ReadonlyMap<string, HttpSettingKind> {
  return new Map(all.filter(([, life]) => isAlive(life, release)).map(([name, { kind }]) => [name, kind]));
}
