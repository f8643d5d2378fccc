import type { Diagnostic } from "../../../compiler/diagnostics/index.ts";
import { serverRules } from "../../../compiler/diagnostics/messages/server.ts";
import { type LuaVersion, luaOf } from "../../../compiler/target/index.ts";
import type { FuzzProgram } from "../program.ts";
import { compile } from "./compile.ts";
import { RuleJudge } from "./simulate.ts";

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
  readonly simulator: RuleJudge;
}

/** Compiles programs and asks the simulators of some releases. */
export class Court {
  readonly #judges: readonly Judge[];

  constructor(releases: readonly string[]) {
    this.#judges = releases.map((release) => {
      const lua = luaOf(release);
      if (lua === undefined) throw new Error(`Dovecot ${release} is no release that is simulated`);
      return { release, lua, simulator: new RuleJudge(release) };
    });
  }

  /** What becomes of a program on each release. */
  judge(program: FuzzProgram): ReadonlyMap<string, Verdict> {
    const compiled = compile(program, new Set(this.#judges.map(({ lua }) => lua)));
    const notice = noticeOf(compiled.diagnostics);
    const codes = [...new Set(compiled.diagnostics.map(({ code }) => code))];
    return new Map(
      this.#judges.map(({ release, lua, simulator }) => {
        const chunk = compiled.lua.get(lua);
        if (chunk === undefined) return [release, { notice, codes, death: undefined, fault: "no Lua" }];
        const { death, fault } = simulator.judge(chunk);
        return [release, { notice, codes, death, fault: death === undefined ? fault : undefined }];
      }),
    );
  }
}
