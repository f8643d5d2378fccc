import { judges } from "../meaning/luas.ts";
import type { Compiled, CompiledFor } from "./compile_snippets.ts";
import type { Answer } from "./run_javascript.ts";
import { luaPrelude, type Told, textOfLua } from "./values.ts";

/** What a chunk does on one Lua: an answer, or what Lua says against the chunk. */
export type Judgement = Answer | { readonly unloadable: string };

/** Native Lua before the engine: it stops a chunk that runs for too long. */
const used = judges.filter(({ name }) => /^(Lua|engine) 5\.[34]$/.test(name));

/** The names of what chunks run on. */
export const judgeNames: readonly string[] = used.map(({ name }) => name);

const endless = "runs for too long";

/** A text of Lua with brackets of a level that does not occur in it. */
function longText(text: string): string {
  let level = "=";
  while (text.includes(`]${level}]`)) level += "=";
  return `[${level}[\n${text}]${level}]`;
}

function parse(lines: readonly string[]): Judgement {
  const values: string[] = [];
  for (const line of lines) {
    const [word = "", rest = ""] = [line.replace(/ .*$/s, ""), line.replace(/^\S* ?/, "")];
    if (word === "unloadable") return { unloadable: rest };
    if (word === "result") values.push(textOfLua(JSON.parse(rest) as Told));
    if (word === "false") {
      const texts = [rest, rest.replace(/^[^\s:]+:\d+: /, "")];
      return { values, error: { texts, isOfTheLanguage: false } };
    }
  }
  return { values };
}

function judgeOn(run: (chunk: string) => string[], lua: string): Judgement {
  try {
    return parse(run(`${luaPrelude}\nattempt(${longText(lua)})`));
  } catch (problem) {
    return { unloadable: String(problem) };
  }
}

/** True if a chunk was stopped. */
function isEndless(judgement: Judgement): boolean {
  return "error" in judgement && judgement.error?.texts.includes(endless) === true;
}

/** Runs the chunks of a snippet on every Lua. */
export function judgeAll(compiled: CompiledFor): Map<string, Judgement> {
  const found = new Map<string, Judgement>();
  for (const { name, run } of used) {
    const { kind, lua } = { lua: "", ...(compiled[name.endsWith("5.3") ? "5.3" : "5.4"] satisfies Compiled) };
    if (kind !== "chunk") continue;
    const stopped = [...found.values()].find(isEndless);
    found.set(name, stopped ?? judgeOn(run, lua));
  }
  return found;
}
