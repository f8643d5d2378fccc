import { pushMailUser } from "../bindings/mail_user.ts";
import { stopRun } from "../engine/limits.ts";
import type { LuaState } from "../engine/members.ts";
import { pop, pushTexts, toCInt, toCText, toText } from "../engine/values.ts";
import { toBytes } from "../server/expansion/expansion.ts";
import type { CallScript } from "../server/expansion/template_user.ts";
import { fail } from "../server/expansion_program/failure.ts";
import type { MailUser } from "../server/storage/mail_user.ts";
import { decode } from "../text.ts";
import type { LoadedScript } from "./script.ts";

/** How many texts the server's Lua stack always has room for; it does not look. */
const MOST_TEXTS = 21;

/** The functions of a user's script as templates call them, with `lua_call`: they get the user first. */
export function templateCalls(script: LoadedScript, user: MailUser): CallScript {
  return (name, texts) => callWithTexts(script, { name, texts, user });
}

/** A call of a function with texts. The name and the texts are strings of bytes. */
export interface TextCall {
  readonly name: string;
  readonly texts: readonly string[];
  /** What the function gets before the texts. */
  readonly user?: MailUser;
}

/** Calls a function, and gives the bytes that it returned. Fails as a template does. */
export function callWithTexts(script: LoadedScript, { texts, user, ...call }: TextCall): string {
  const { L } = script;
  const name = fromBytes(call.name);
  requireRoom(L, texts.length);
  if (user !== undefined) pushMailUser(L, user);
  pushTexts(L, texts.map(fromBytes));
  const error = script.call(name, texts.length + (user === undefined ? 0 : 1), 2);
  if (error !== undefined) return fail(toBytes(`${name}(user) failed: ${error}`));
  const result = toCInt(L, -2);
  const reason = toCText(L, -1) ?? "(null)";
  const text = toText(L, -1) ?? "";
  pop(L, 2);
  script.collect();
  return result < 0 ? fail(toBytes(`${name}(user) failed: ${reason}`)) : toBytes(text);
}

function requireRoom(L: LuaState, count: number): void {
  if (count > MOST_TEXTS)
    stopRun(L, {
      code: "too-many-texts",
      message: `A template called a function with ${count} texts. A real server does not look whether its Lua stack has room for them, and from ${MOST_TEXTS + 1} on may overwrite its memory.`,
      hint: "Join the texts in the template: %{literal('a b c') | lua_call('f')}.",
    });
}

/** A string of bytes as a text. */
export function fromBytes(bytes: string): string {
  return decode(Buffer.from(bytes, "latin1"));
}
