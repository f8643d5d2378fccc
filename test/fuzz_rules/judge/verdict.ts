import type { Diagnostic } from "../../../compiler/diagnostics/index.ts";
import { serverRules } from "../../../compiler/diagnostics/messages/server.ts";
import { type LuaVersion, luaOf } from "../../../compiler/target/index.ts";
import type { RuleContext } from "../generate/generate.ts";
import type { FuzzProgram } from "../program.ts";
import { type CompiledProgram, compilePrograms } from "./compile.ts";
import { type ChunkJudge, RuleJudge } from "./simulate.ts";
import { AuthRuleJudge } from "./simulate_auth.ts";

const SIMULATORS = { mail: RuleJudge, auth: AuthRuleJudge } as const;

/** What the compiler says of a program: the worst of its diagnostics about the server, and any error. */
export type Notice = "error" | "warning" | "none";

/** What becomes of a program on one release. */
export interface Verdict {
  readonly notice: Notice;
  readonly codes: readonly string[];
  /** How the process dies in some run with the rules off; undefined if it survives all of them. */
  readonly death: string | undefined;
  /** Why nothing can be said: it has no Lua, or the Lua fails for reasons that are not the server's. */
  readonly fault: string | undefined;
}

/** Warnings about the server that say nothing of its objects. */
const OTHER_WARNINGS = ["nil-constant", "unchecked-log-prefix", "unchecked-metadata-key"];

const isAboutObjects = (code: string) => code in serverRules && !OTHER_WARNINGS.includes(code);

function noticeOf(diagnostics: readonly Diagnostic[]): Notice {
  if (diagnostics.some(({ severity }) => severity === "error")) return "error";
  return diagnostics.some(({ code }) => isAboutObjects(code)) ? "warning" : "none";
}

interface Judge {
  readonly release: string;
  readonly lua: LuaVersion;
  readonly simulator: ChunkJudge;
}

/** Compiles programs and asks the simulators of some releases. */
export class Court {
  readonly #judges: readonly Judge[];

  constructor(releases: readonly string[], context: RuleContext = "mail") {
    this.#judges = releases.map((release) => {
      const lua = luaOf(release);
      if (lua === undefined) throw new Error(`Dovecot ${release} is no release that is simulated`);
      return { release, lua, simulator: new SIMULATORS[context](release) };
    });
  }

  /** What becomes of each program on each release. Programs that are judged together do not see each other. */
  judgeAll(programs: readonly FuzzProgram[]): ReadonlyMap<string, Verdict>[] {
    const compiled = new Map<FuzzProgram, CompiledProgram>();
    const verdicts = programs.map(() => new Map<string, Verdict>());
    for (const [index, { release, lua, simulator }] of this.#judges.entries()) {
      // The rules say the same on all releases of most programs: those are compiled once.
      const news = index === 0 ? programs : programs.filter(dependsOnRelease);
      compilePrograms(news, { dovecot: release, lua }).forEach((each, place) => {
        compiled.set(news[place]!, each);
      });
      programs.forEach((program, place) => {
        verdicts[place]!.set(release, verdictOf(compiled.get(program)!, lua, simulator));
      });
    }
    return verdicts;
  }

  /** What becomes of a program on each release. */
  judge(program: FuzzProgram): ReadonlyMap<string, Verdict> {
    return this.judgeAll([program])[0]!;
  }
}

function verdictOf(compiled: CompiledProgram, lua: LuaVersion, simulator: ChunkJudge): Verdict {
  const { diagnostics } = compiled;
  const said = { notice: noticeOf(diagnostics), codes: codesOf(diagnostics) };
  const chunk = compiled.chunk(lua);
  if (chunk === undefined) return { ...said, death: undefined, fault: "no Lua" };
  const { death, fault } = simulator.judge(chunk);
  return { ...said, death, fault: death === undefined ? fault : undefined };
}

/**
 * Old releases end where the server is called in a coroutine, and differ in what becomes of passthrough events. All else is
 * the same for the rules.
 */
function dependsOnRelease({ entry, modules }: FuzzProgram): boolean {
  return [entry, ...Object.values(modules)].some((text) => /yield|passthrough_event/.test(text));
}

const codesOf = (diagnostics: readonly Diagnostic[]) => [...new Set(diagnostics.map(({ code }) => code))];
