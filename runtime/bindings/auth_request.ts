import { checkTemplate, checkText, raise } from "../engine/arguments.ts";
import { pushFunction, pushRawField, registerLookupType } from "../engine/lookup_type.ts";
import type { LuaFunction, LuaState, Members } from "../engine/members.ts";
import { Name, setField } from "../engine/names.ts";
import { pushLightObject } from "../engine/objects.ts";
import { pushNumberAndText, pushResult, pushTextTable, setBoolean, toCText } from "../engine/values.ts";
import { Event } from "../log/event.ts";
import type { LogLevel } from "../log/levels.ts";
import type { Profile } from "../profiles/profile.ts";
import type { AuthRequest } from "../server/auth/auth_request.ts";
import { expandForRequest } from "../server/auth/expand.ts";
import { verifyPassword } from "../server/auth/password/verify_password.ts";
import { requestVariable } from "../server/auth/variables.ts";
import { Fatal, Segfault } from "../server/process/death.ts";
import {
  checkRequest,
  PASSDB_FIELDS,
  pushRequestFields,
  registerRequestFields,
  USERDB_FIELDS,
} from "./auth_request_database.ts";
import { findingScript } from "./coroutines.ts";
import { pushEvent } from "./event.ts";
import { visible } from "./visible.ts";

const TYPE = new Name("auth_request*");
/** What the server's error messages call it. */
const REPORTED_TYPE = "auth_request";
const PASSDB = new Name("passdb");
const USERDB = new Name("userdb");

/** What is set when the object is made; everything else is looked up. */
const FLAGS: readonly (readonly [name: Name, read: (request: AuthRequest) => boolean])[] = [
  [new Name("skip_password_check"), (request) => request.skipPasswordCheck],
  [new Name("passdbs_seen_user_unknown"), (request) => request.passdbsSeenUserUnknown],
  [new Name("passdbs_seen_internal_failure"), (request) => request.passdbsSeenInternalFailure],
  [new Name("userdbs_seen_internal_failure"), (request) => request.userdbsSeenInternalFailure],
];

/** [-0, +1] Pushes the object of a request: a plain pointer, good for one call. */
export function pushAuthRequest(L: LuaState, request: AuthRequest): void {
  pushLightObject(L, TYPE, request);
  pushRequestFields(L, PASSDB_FIELDS, request);
  setField(L, PASSDB);
  pushRequestFields(L, USERDB_FIELDS, request);
  setField(L, USERDB);
  for (const [name, read] of FLAGS) setBoolean(L, name, read(request));
}

const logger =
  (level: LogLevel): LuaFunction =>
  (L) => {
    const request = checkRequest(L, REPORTED_TYPE);
    const { facts } = request.process.profile;
    // Old releases look at the text only if they write it.
    if (level === "debug" && facts.authDebugIsLazy && !request.process.logsDebugEvents) return 0;
    request.log(level, `db-lua: ${checkText(L, 2)}`);
    return 0;
  };

function var_expand(L: LuaState): number {
  const request = checkRequest(L, REPORTED_TYPE);
  const template = checkTemplate(L, 2);
  const expansion = expandForRequest(template, request);
  if ("error" in expansion) return raise(L, `var_expand(${template}) failed: ${expansion.error}`);
  return pushResult(L, expansion.text);
}

function response_from_template(L: LuaState): number {
  const request = checkRequest(L, REPORTED_TYPE);
  const template = checkTemplate(L, 2);
  const expansion = expandForRequest(template, request);
  if ("error" in expansion) return raise(L, `var_expand(${template}) failed: ${expansion.error}`);
  const fields = expansion.text.split(" ").flatMap((word) => {
    const end = word.indexOf("=");
    if (end === 0) throw new Fatal("template-without-key", word);
    return end < 0 ? [] : [[word.slice(0, end), word.slice(end + 1)] as const];
  });
  return pushTextTable(L, fields);
}

function password_verify(L: LuaState): number {
  const request = checkRequest(L, REPORTED_TYPE);
  const { facts } = request.process.profile;
  const hash = toCText(L, 2);
  const password = toCText(L, 3);
  if (hash === undefined || password === undefined) {
    // QUIRK: old releases take what is no text for one all the same.
    if (!facts.authPasswordsAreChecked) throw new Segfault("password-missing");
    return raise(L, `${hash === undefined ? "Crypted" : "Plain"} password must not be nil`);
  }
  const { code, error } = verifyPassword(
    { hash, password, user: request.names.user, allowsWeak: request.settings.allowsWeakSchemes },
    request.process.profile,
  );
  return pushNumberAndText(L, code, error);
}

function event(L: LuaState): number {
  const request = checkRequest(L, REPORTED_TYPE);
  const created = new Event(request.process, request.event);
  pushEvent(L, created);
  created.unref();
  return 1;
}

/** The methods of a request. */
export const members = {
  log_debug: logger("debug"),
  log_info: logger("info"),
  log_warning: logger("warning"),
  log_error: logger("error"),
  var_expand,
  response_from_template,
  password_verify,
  event,
} satisfies Members;

/** Variables come first, then methods, then what is in the table. */
function index(methods: Members): LuaFunction {
  return (L) => {
    const request = checkRequest(L, REPORTED_TYPE);
    const name = checkText(L, 2);
    const variable = requestVariable(request, name);
    if (variable !== undefined) return pushResult(L, variable);
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    return method === undefined ? pushRawField(L) : pushFunction(L, method);
  };
}

/** [-0, +0] Registers the types. */
export function registerAuthRequest(L: LuaState, profile: Profile): void {
  registerLookupType(L, TYPE, index(findingScript(visible(members, "auth_request", profile), profile)));
  registerRequestFields(L, PASSDB_FIELDS);
  registerRequestFields(L, USERDB_FIELDS);
}
