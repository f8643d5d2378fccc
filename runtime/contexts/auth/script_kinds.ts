import type { ScriptKinds } from "../../server/auth/auth_config.ts";

const PASSDB_HOOK = /\b(auth_password_verify|auth_passdb_lookup)\b/;
const USERDB_HOOK = /\b(auth_userdb_lookup|auth_userdb_iterate)\b/;

/** A comment of Lua, of one line or of several. */
const COMMENT = /--(?:\[(=*)\[[\s\S]*?\]\1\]|[^\n]*)/g;

/** The kinds of databases that a script names a hook of. */
export function scriptKinds(file: string, text: string): ScriptKinds {
  const code = text.replace(COMMENT, "");
  return { file, passdb: PASSDB_HOOK.test(code), userdb: USERDB_HOOK.test(code) };
}
