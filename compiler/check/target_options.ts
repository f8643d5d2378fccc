import { type ContextName, saidContexts } from "../contexts/index.ts";
import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import {
  defaultRelease,
  type LuaVersion,
  luaOf,
  luaVersions,
  releases,
  type Target,
} from "../target/index.ts";

const file = "the options";

/** For which release, Lua and kind of scripts a caller compiles. */
interface TargetOptions {
  readonly dovecot?: string;
  readonly lua?: string;
  readonly context?: string | readonly string[];
}

/** The release and the Lua that a caller asks for, or what is wrong with them. */
export function targetOf({ dovecot = defaultRelease, lua }: TargetOptions): Target | Diagnostic {
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

/** The kinds of scripts that a caller names, or what is wrong with them. */
export function contextsOf({ context }: TargetOptions): readonly ContextName[] | undefined | Diagnostic {
  if (context === undefined) return undefined;
  const said = saidContexts(typeof context === "string" ? [context] : context);
  if ("names" in said) return said.names;
  const { unknown, remedy } = said;
  return createDiagnostic("config-unknown-context", undefined, { file, context: unknown, remedy });
}
