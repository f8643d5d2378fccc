import { createDiagnostic, type Diagnostic } from "./diagnostics/index.ts";
import type { CompileStringOptions } from "./results.ts";
import {
  defaultRelease,
  type LuaVersion,
  luaOf,
  luaVersions,
  releases,
  type Target,
} from "./target/index.ts";

/** The release and the Lua that a caller asks for, or what is wrong with them. */
export function targetOf({ dovecot = defaultRelease, lua }: CompileStringOptions): Target | Diagnostic {
  const file = "the options";
  const linked = luaOf(dovecot);
  if (!linked) {
    return createDiagnostic("config-unknown-release", undefined, {
      file,
      release: dovecot,
      known: releases.join(", "),
    });
  }
  const version = luaVersions.find((known): known is LuaVersion => known === (lua ?? linked));
  if (version) return { dovecot, lua: version };
  return createDiagnostic("config-unknown-lua", undefined, {
    file,
    lua: lua ?? "",
    known: luaVersions.join(", "),
  });
}
