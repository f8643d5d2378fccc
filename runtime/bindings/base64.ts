import { checkBytes, requireArguments } from "../engine/arguments.ts";
import { type LuaState, type Members, setFunctionTable } from "../engine/members.ts";
import { pushResult } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";
import { decodeBase64, encodeBase64 } from "../server/encoding/base64.ts";
import { decode as textOf } from "../text.ts";
import { visible } from "./visible.ts";

function encode(L: LuaState): number {
  requireArguments(L, 1);
  return pushResult(L, encodeBase64(checkBytes(L, 1)));
}

function decode(L: LuaState): number {
  requireArguments(L, 1);
  return pushResult(L, textOf(decodeBase64(textOf(checkBytes(L, 1)))));
}

/** The functions of `dovecot.base64`, a table without a metatable. */
export const members = { encode, decode } satisfies Members;

/** [-0, +0] Registers `dovecot.base64`. */
export function registerBase64(L: LuaState, profile: Profile): void {
  if (!profile.has("dovecot", "base64")) return;
  const functions = visible(members, "dovecot.base64", profile);
  setFunctionTable(L, { global: "dovecot", field: "base64", functions });
}
