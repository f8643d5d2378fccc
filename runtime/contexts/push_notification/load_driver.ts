import { registerDovecot } from "../../bindings/dovecot.ts";
import { registerMailStorage } from "../../bindings/storage.ts";
import { readDiskFile } from "../../engine/disk/read_file.ts";
import { Event } from "../../log/event.ts";
import type { MailUser } from "../../server/storage/mail_user.ts";
import type { Engine, Register } from "../engine.ts";
import { accessProblem } from "../file_access.ts";
import type { MailProcess } from "../mail/mail_process.ts";
import { LoadedScript, type Sandbox } from "../script.ts";
import type { PushDriver } from "./driver.ts";
import { LuaDriver } from "./lua_driver.ts";

/** The sources that drivers are loaded from. */
export interface DriverSources {
  readonly user: MailUser;
  readonly served: MailProcess;
  readonly sandbox: Sandbox;
  readonly engine: Engine;
  /** The texts of scripts by path; those that are not here are on the disk. */
  readonly texts: ReadonlyMap<string, string>;
  /** The script that mail_lua keeps for the user. */
  readonly mailScript: LoadedScript | undefined;
  /** The settings that script_init gets. */
  readonly settings: ReadonlyMap<string, string>;
}

const registerObjects: Register = (L, profile) => {
  registerDovecot(L, profile);
  registerMailStorage(L, profile);
};

/** Loads the Lua driver; a problem is logged, and mail goes on without the driver. */
export function loadLuaDriver(file: string | undefined, sources: DriverSources): PushDriver | undefined {
  const { user } = sources;
  const event = new Event(user.process, user.event);
  event.setPrefix("lua: ", false);
  const loaded = file === undefined ? sharedScript(sources) : ownScript(file, event, sources);
  if (typeof loaded === "string") event.log({ level: "error", text: loaded });
  else return new LuaDriver({ user, event, ...loaded });
  return undefined;
}

/** A script, and how it is given up. */
interface DriverScript {
  readonly script: LoadedScript;
  readonly drop: () => void;
}

/** Up to 2.3 a driver without a file takes the script of mail_lua. */
function sharedScript({ user, mailScript, served }: DriverSources): DriverScript | string {
  if (!user.process.profile.facts.pushTakesMailScript) return "lua_file setting is empty";
  if (mailScript === undefined) return "No file in config and no push_notification_lua_script_file set";
  served.addScript(mailScript);
  return { script: mailScript, drop: () => served.dropScript(mailScript) };
}

function ownScript(file: string, event: Event, sources: DriverSources): DriverScript | string {
  const { user, served } = sources;
  const script = served.shareScript(file) ?? createScript(file, event, sources);
  if (typeof script === "string") return script;
  if (user.process.profile.facts.chunkRunsWhenLoaded) {
    script.registerDovecot();
    script.registerMailStorage();
  }
  const drop = () => served.dropScript(script);
  const problem = script.init(sources.settings);
  if (problem === undefined) return { script, drop };
  drop();
  return problem;
}

function createScript(file: string, event: Event, sources: DriverSources): LoadedScript | string {
  const { user, served, sandbox, engine, texts } = sources;
  const { chunkRunsWhenLoaded, scriptComesFromLuaSettings } = user.process.profile.facts;
  const script = new LoadedScript({
    process: user.process,
    scriptName: file,
    parentEvent: event,
    sandbox,
    template: chunkRunsWhenLoaded ? engine.bare : engine.prepared(registerObjects),
    chunks: engine.chunks,
  });
  const problem = loadText(script, texts.get(file), sandbox);
  served.addScript(script);
  if (problem === undefined) return script;
  served.dropScript(script);
  return scriptComesFromLuaSettings ? `Lua script '${file}': ${problem}` : problem;
}

function loadText(script: LoadedScript, given: string | undefined, { disk }: Sandbox): string | undefined {
  if (given !== undefined) return script.load(given);
  return accessProblem(disk, script.name) ?? script.load(readDiskFile(disk, script.name));
}
