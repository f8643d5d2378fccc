import type { Platform } from "../../platform/platform.ts";
import { createDiagnostic, type Diagnostic, guarded, tidy } from "../diagnostics/index.ts";
import { luaNames } from "../lua_grammar/index.ts";
import type { ParsedLibraries } from "../program/index.ts";
import type { Target } from "../target/index.ts";
import { checkCalls } from "./rules/calls.ts";
import { checkCommands } from "./rules/commands.ts";
import { checkGlobals } from "./rules/globals.ts";
import { checkHooks } from "./rules/hooks.ts";
import { checkHttpSettings } from "./rules/http_settings.ts";
import { checkKept } from "./rules/kept.ts";
import { checkLuaLibrary } from "./rules/lua_library.ts";
import { checkMembers } from "./rules/members.ts";
import { checkPasswords } from "./rules/password.ts";
import { checkPatterns } from "./rules/patterns.ts";
import { checkResults } from "./rules/results/check_results.ts";
import { checkSwappedPcall } from "./rules/swapped_pcall.ts";
import { UserTexts } from "./rules/user_text.ts";
import { Script } from "./script.ts";
import { Declarations } from "./server/declarations.ts";
import { ServerTypes } from "./server/types.ts";
import { type ParsedLua, parseLua } from "./syntax/parse_lua.ts";
import { SourceText } from "./syntax/places.ts";

/** Input of {@link LuaChecker.check}. */
export interface LuaText {
  /** The path that diagnostics name. */
  readonly file: string;
  readonly text: string;
  readonly target: Target;
}

/** Checks hand-written Lua scripts against the declarations of the server. */
export class LuaChecker {
  readonly #declarations: Declarations;

  constructor(libraries: ParsedLibraries, platform: Platform) {
    this.#declarations = new Declarations(libraries, platform);
  }

  /** Checks one script. */
  check({ file, text, target }: LuaText): Diagnostic[] {
    const source = new SourceText(file, text);
    return guarded(
      () => source.locateLine(1),
      () => this.#checkSource(source, target),
      (crash) => [crash],
    );
  }

  #checkSource(source: SourceText, { lua, dovecot: release }: Target): Diagnostic[] {
    const parsed = parseLua(source.text, lua);
    if (!("chunk" in parsed)) return [syntaxProblem(parsed, source, lua)];
    const names = luaNames(lua);
    const script = new Script({ source, chunk: parsed.chunk, release, names });
    const types = new ServerTypes(script, this.#declarations);
    const texts = new UserTexts(script, types);
    checkMembers(script, types);
    checkLuaLibrary(script, lua);
    checkCalls(script, types);
    checkGlobals(script);
    checkPasswords(script, types);
    checkResults({ script, types, texts });
    checkCommands(script, texts);
    checkKept(script, types);
    checkHttpSettings(script, types);
    checkSwappedPcall(script);
    checkPatterns(script);
    checkHooks(script);
    return tidy(script.diagnostics);
  }
}

/** Signs of templates that are rendered before the server sees them. */
const TEMPLATE = /\{\{|\{%|<%|@@\w/;

function syntaxProblem(
  { line, problem }: Exclude<ParsedLua, { chunk: unknown }>,
  source: SourceText,
  lua: string,
): Diagnostic {
  const isTemplate = TEMPLATE.test(source.line(line));
  const remedy = "Check what the template becomes: this is Lua only when it has been rendered.";
  return createDiagnostic("lua-syntax", source.locateLine(line), {
    lua,
    problem,
    ...(isTemplate && { remedy }),
  });
}
