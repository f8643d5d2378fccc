import { compileString } from "../../../compiler/index.ts";
import { judges } from "../../compiler/meaning/luas.ts";
import { runJavaScript } from "../../compiler/run_javascript.ts";

/** What a hook prints as JavaScript in Node, and in each Lua, by name. */
export function runEverywhere(source: string): {
  readonly node: string[];
  readonly luas: Map<string, string[]>;
} {
  const chunks = new Map<string, string>();
  const luas = judges.map(({ name, target, run }): [string, string[]] => {
    const chunk = chunks.get(target) ?? compile(source, target);
    chunks.set(target, chunk);
    return [name, run(chunk)];
  });
  return { node: runJavaScript(source), luas: new Map(luas) };
}

function compile(source: string, lua: string): string {
  const { lua: chunk, diagnostics } = compileString(source, { lua });
  if (chunk === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return chunk;
}
