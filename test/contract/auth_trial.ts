import { join } from "node:path";
import { compileString } from "../../compiler/index.ts";
import type { AuthTrial } from "../../verify/contexts/auth/trial.ts";
import type { AuthCase } from "./auth_case.ts";

/** A case with its defaults, and its TypeScript compiled for a release. */
export function authTrialOf(each: AuthCase, release: string): AuthTrial {
  const { auth = { auth_verbose: true }, files, lua_modules, environment, http, actions } = each;
  const given = typeof files === "function" ? files(release) : files;
  return {
    lua: luaOf(each, release),
    release,
    world: {
      dovecot: release,
      auth: typeof auth === "function" ? auth(release) : auth,
      ...(given === undefined ? {} : { files: given }),
      ...(lua_modules === undefined ? {} : { lua_modules }),
      ...(environment === undefined ? {} : { environment }),
      ...(http === undefined ? {} : { http }),
      actions,
    },
    baseDir: join(import.meta.dirname, "cases"),
  };
}

function luaOf({ lua, typescript, title }: AuthCase, dovecot: string): string {
  if (typescript === undefined) {
    if (lua === undefined) throw new Error(`${title}: neither Lua nor TypeScript is given`);
    return typeof lua === "function" ? lua(dovecot) : lua;
  }
  const compiled = compileString(typescript, { fileName: "auth.ts", dovecot });
  if (compiled.lua !== undefined) return compiled.lua;
  throw new Error(compiled.diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}
