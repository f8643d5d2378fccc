import type { LuaState } from "../../engine/members.ts";
import {
  eachField,
  type PlainValue,
  toResultCode,
  toTextOrNumber,
  typeNameAt,
} from "../../engine/results.ts";
import { pop } from "../../engine/values.ts";
import type { Profile } from "../../profiles/profile.ts";
import type { AuthRequest } from "../../server/auth/auth_request.ts";
import { Segfault } from "../../server/process/death.ts";

/** The two results of a hook, as far as the server looks at them. */
export interface HookResult {
  /** A result code; -1 if something is wrong with the results. */
  readonly code: number;
  /** Why the code is -1, for the log. */
  readonly error?: string;
}

/** What becomes of the fields that a hook returned. */
export interface FieldTarget {
  readonly request: AuthRequest;
  /** Gets each field. */
  readonly set: (name: string, value: string) => void;
  /** The codes with which fields count. */
  readonly accepting: readonly number[];
  /** The log's words for a table that comes with a failure, up to 2.3, and for no text from 2.4. */
  readonly failure: Readonly<Record<"table" | "none", string>>;
}

const OK = 1;
const INTERNAL_FAILURE = -1;

/** [-2, +0] Looks at the two results on top of the stack as the server does. */
export function takeHookResult(L: LuaState, hook: string, target: FieldTarget): HookResult {
  const result = readResult(L, hook, target);
  pop(L, 2);
  return result;
}

function readResult(L: LuaState, hook: string, target: FieldTarget): HookResult {
  const code = toResultCode(L, -2);
  const refuse = (problem: string) => ({ code: INTERNAL_FAILURE, error: `db-lua: ${hook} ${problem}` });
  if (code === undefined) return refuse(`invalid return value (expected number got ${typeNameAt(L, -2)})`);
  const { profile } = target.request.process;
  const problem = secondProblem(L, code === OK, profile);
  if (problem !== undefined) return refuse(problem);
  if (code === INTERNAL_FAILURE) return { code, error: failureText(L, target, profile) };
  if (target.accepting.includes(code)) takeFields(L, code === OK, target);
  return { code };
}

/** A fault of the second result. */
function secondProblem(L: LuaState, accepts: boolean, { facts }: Profile): string | undefined {
  const type = typeNameAt(L, -1);
  const isText = type === "string" || type === "number";
  const isTable = type === "table";
  const isNil = type === "nil";
  if (facts.authResultsAreTableOrText)
    return isText || isTable ? undefined : `invalid return value (expected string or table, got ${type})`;
  if (facts.authResultsMayBeNil)
    return isText || isTable || isNil
      ? undefined
      : `invalid return value (expected nil, string or table, got ${type})`;
  if (accepts)
    return isTable || isNil ? undefined : `invalid return value (expected nil or table, got ${type})`;
  return isText || isNil ? undefined : `invalid error return value (expected nil or string, got ${type})`;
}

function failureText(L: LuaState, { failure }: FieldTarget, { facts }: Profile): string {
  const text = toTextOrNumber(L, -1);
  if (text !== undefined) return text;
  return facts.authResultsAreTableOrText ? failure.table : failure.none;
}

/** The fields of a table count with a success alone. A text has fields up to 2.4.0 only; later it is a message that nobody sees. */
function takeFields(L: LuaState, accepts: boolean, target: FieldTarget): void {
  const { facts } = target.request.process.profile;
  if (typeNameAt(L, -1) === "table") {
    if (accepts) takeTable(L, target);
    return;
  }
  const text = toTextOrNumber(L, -1);
  if (text === undefined || !(facts.authResultsAreTableOrText || facts.authResultsMayBeNil)) return;
  for (const word of text.split(" ").filter((each) => each !== "")) takeWord(word, target);
}

function takeWord(word: string, { set }: FieldTarget): void {
  const end = word.indexOf("=");
  set(end < 0 ? word : word.slice(0, end), end < 0 ? "" : word.slice(end + 1));
}

/** Fields are set as they come; the log of a run has them in one order, while a server's order is random. */
function takeTable(L: LuaState, target: FieldTarget): void {
  const { facts } = target.request.process.profile;
  const fields: [string, PlainValue][] = [];
  eachField(L, (key, value) => {
    if (key === undefined) throw new Segfault("auth-field-key-missing");
    fields.push([key, value]);
  });
  for (const [key, value] of fields.sort(byName)) {
    const problem = facts.authFieldNamesAreChecked ? nameProblem(key) : undefined;
    if (problem !== undefined) target.request.log("warning", `db-lua: Field key ${problem} - ignoring`);
    else takeField(key, value, target);
  }
}

function byName([left]: readonly [string, PlainValue], [right]: readonly [string, PlainValue]): number {
  return left < right ? -1 : Number(left > right);
}

function nameProblem(key: string): string | undefined {
  if (key === "") return "cannot be empty";
  return /[\r\n\t]/.test(key) ? "cannot contain <CR>, <LF> or <TAB>" : undefined;
}

function takeField(key: string, value: PlainValue, { request, set }: FieldTarget): void {
  if (value.kind === "boolean") set(key, value.value ? "yes" : "no");
  else if (value.kind !== "other") set(key, value.text);
  else {
    // QUIRK: the message looks at the wrong place for the type.
    request.log("warning", `db-lua: '${key}' has invalid value type no value - ignoring`);
    if (request.process.profile.facts.authKeepsInvalidFields) set(key, "");
  }
}
