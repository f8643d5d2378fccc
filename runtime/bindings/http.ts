import { raise, requireArguments, typeError } from "../engine/arguments.ts";
import { type GivenValue, givenField, givenFields, pushGivenField } from "../engine/given_value.ts";
import { type LuaState, type Members, setFunctionTable } from "../engine/members.ts";
import { toTable } from "../engine/names.ts";
import { argumentCount, pop } from "../engine/values.ts";
import type { Event } from "../log/event.ts";
import type { Profile } from "../profiles/profile.ts";
import type { ClientSettings } from "../server/http/client_settings.ts";
import { HttpClient } from "../server/http/http_client.ts";
import { SettingProblem } from "../server/http/setting_problem.ts";
import { readSettings23 } from "../server/http/settings_2_3.ts";
import { readSettings24 } from "../server/http/settings_2_4.ts";
import { Segfault } from "../server/process/death.ts";
import { checkEvent } from "./event.ts";
import { pushHttpClient } from "./http_client.ts";
import { ownerOf } from "./owner.ts";
import { visible } from "./visible.ts";

function client(L: LuaState): number {
  requireArguments(L, 1);
  if (toTable(L, 1) === undefined) typeError(L, 1, "table");
  const { process, event: scriptEvent } = ownerOf(L);
  const isText = process.profile.facts.httpSettingsAreTexts;
  const parent = isText ? (eventTable(L) ?? scriptEvent) : undefined;
  const settings = settingsOf(L, process.profile);
  if (!isText) refuseEvent(L);
  pushHttpClient(L, new HttpClient({ process, settings, scriptEvent, parent }));
  return 1;
}

function settingsOf(L: LuaState, profile: Profile): ClientSettings {
  try {
    return profile.facts.httpSettingsAreTexts
      ? readTexts(L, profile)
      : readSettings23((name) => givenField(L, 1, name), profile.facts);
  } catch (thrown) {
    if (!(thrown instanceof SettingProblem)) throw thrown;
    return raise(L, `Invalid HTTP client setting: ${thrown.message}`);
  }
}

/** The event in `event_parent`: what is no table is ignored. */
function eventTable(L: LuaState): Event | undefined {
  pushGivenField(L, 1, "event_parent");
  const isTable = toTable(L, -1) !== undefined;
  const event = isTable ? checkEvent(L, argumentCount(L)) : undefined;
  pop(L, 1);
  return event;
}

/** QUIRK: 2.3 makes the client the child of an event that it does not keep. */
function refuseEvent(L: LuaState): void {
  if (pushGivenField(L, 1, "event_parent")) {
    checkEvent(L, -1);
    throw new Segfault("http-event-parent");
  }
  pop(L, 1);
}

function readTexts(L: LuaState, { facts, httpSettings: kinds }: Profile): ClientSettings {
  const given = new Map<string, string>();
  for (const [name, value] of givenFields(L, 1)) {
    if (name === undefined) throw new Segfault("http-setting-without-name");
    if (name === "event_parent") continue;
    if (!kinds.has(name)) throw new SettingProblem(`${name} is unknown setting`);
    given.set(name, textOf(value));
  }
  return readSettings24(given, { kinds, facts });
}

function textOf(value: GivenValue): string {
  if (value.kind === "text" || value.kind === "number") return value.text;
  throw new Segfault("http-setting-not-text");
}

/** The functions of `dovecot.http`, a table without a metatable. */
export const members = { client } satisfies Members;

/** [-0, +0] Registers `dovecot.http`. */
export function registerHttp(L: LuaState, profile: Profile): void {
  if (!profile.has("dovecot", "http")) return;
  const functions = visible(members, "dovecot.http", profile);
  setFunctionTable(L, { global: "dovecot", field: "http", functions });
}
