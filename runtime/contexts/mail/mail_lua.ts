import { registerDovecot } from "../../bindings/dovecot.ts";
import { pushMailUser } from "../../bindings/mail_user.ts";
import { registerMailStorage } from "../../bindings/storage.ts";
import { pop, toCInt, toCText } from "../../engine/values.ts";
import { Segfault } from "../../server/process/death.ts";
import type { MailUser } from "../../server/storage/mail_user.ts";
import type { Engine, Register } from "../engine.ts";
import { LoadedScript, type Sandbox } from "../script.ts";
import { templateCalls } from "../template_calls.ts";
import { describeUnloaded, type UnloadedScript } from "../unloaded.ts";
import type { MailProcess } from "./mail_process.ts";

/** The hooks that mail_lua calls with a user. */
type UserHook = "mail_user_created" | "mail_user_deinit_pre" | "mail_user_deinit";

/** How the plugin is set up. */
export interface MailLuaOptions {
  readonly user: MailUser;
  readonly script: string;
  readonly scriptName: string;
  readonly sandbox: Sandbox;
  readonly engine: Engine;
  /** The process that serves the user, with other users' scripts. */
  readonly served: MailProcess;
}

/** `dovecot`, `dovecot.storage` and the types of their objects. */
const registerObjects: Register = (L, profile) => {
  registerDovecot(L, profile);
  registerMailStorage(L, profile);
};

/** The outcome of loading the plugin: its script, or why the login fails, or why the script is not kept. */
export interface MailLua {
  readonly script?: LoadedScript;
  readonly error?: string;
  readonly unloaded?: UnloadedScript;
}

/** Loads the script and calls mail_user_created. Without that hook the script is unloaded at once. */
export function createMailLua(options: MailLuaOptions): MailLua {
  const { user, scriptName, served } = options;
  const script = served.shareScript(scriptName) ?? newScript(options);
  if (typeof script === "string") return { error: createFailure(options, script) };
  if (user.process.profile.facts.chunkRunsWhenLoaded) {
    script.registerDovecot();
    script.registerMailStorage();
  }
  const initError = script.init(user.luaSettings);
  if (initError !== undefined) {
    served.dropScript(script);
    return { error: `dlua_script_init(${scriptName}) failed: ${initError}` };
  }
  return callCreated(script, options);
}

/** A script that is loaded, or why it is not. */
function newScript(options: MailLuaOptions): LoadedScript | string {
  const { user, scriptName, engine, served } = options;
  const { chunkRunsWhenLoaded } = user.process.profile.facts;
  const script = new LoadedScript({
    process: user.process,
    scriptName,
    parentEvent: user.event,
    sandbox: options.sandbox,
    // A chunk that waits to be run cannot tell that the server registers the objects after it has loaded it.
    template: chunkRunsWhenLoaded ? engine.bare : engine.prepared(registerObjects),
    chunks: engine.chunks,
  });
  const loadError = script.load(options.script);
  served.addScript(script);
  if (loadError === undefined) return script;
  served.dropScript(script);
  return loadError;
}

function createFailure({ user, scriptName }: MailLuaOptions, reason: string): string {
  return user.process.profile.facts.scriptComesFromLuaSettings
    ? `dlua_script_create_auto() failed: Lua script '${scriptName}': ${reason}`
    : `dlua_script_create_file(${scriptName}) failed: ${reason}`;
}

function callCreated(script: LoadedScript, { user, served }: MailLuaOptions): MailLua {
  const isDefined = script.has("mail_user_created");
  const error = callHook(script, user, "mail_user_created");
  if (isDefined && error === undefined) {
    user.callScript = templateCalls(script, user);
    return { script };
  }
  const outcome = error === undefined ? { unloaded: describeUnloaded(script.names(), "mail") } : { error };
  served.dropScript(script);
  return outcome;
}

/** Calls a deinit hook; a failure is only logged. */
export function callDeinitHook(script: LoadedScript, user: MailUser, hook: UserHook): void {
  const error = callHook(script, user, hook);
  if (error !== undefined) user.event.log({ level: "error", text: `mail-lua: ${error}` });
}

/** Makes a user forget the script, before script_deinit may run. */
export function forgetScript(user: MailUser): void {
  user.callScript = () => {
    throw new Segfault("script-forgotten");
  };
}

/** Calls a hook if there is one. Returns why it failed, or undefined. */
function callHook(script: LoadedScript, user: MailUser, hook: UserHook): string | undefined {
  if (!script.has(hook)) return undefined;
  if (user.mailDebug) user.event.log({ level: "debug", text: `mail-lua: Calling ${hook}(user)` });
  pushMailUser(script.L, user);
  const error = script.call(hook, 1, 2);
  // After an error nothing is collected: objects that the hook held stay alive.
  if (error !== undefined) return `${hook}(user) failed: ${error}`;
  const result = toCInt(script.L, -2);
  const message = toCText(script.L, -1) ?? "(null)";
  if (!user.process.profile.facts.resultsStayOnStack) pop(script.L, 2);
  script.collect();
  return result < 0 ? `${hook}(user) failed: ${message}` : undefined;
}
