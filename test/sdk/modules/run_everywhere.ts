import { compileFamily } from "../../compiler/meaning/compile_family.ts";
import { targets } from "../../compiler/meaning/families.ts";
import { judges } from "../../compiler/meaning/luas.ts";
import { runCommonJs, toCommonJs } from "../../compiler/run_javascript.ts";

/** What a hook prints as JavaScript in Node, and in each Lua, by name. */
interface Printed {
  readonly node: string[];
  readonly luas: Map<string, string[]>;
}

/** Runs a hook in Node and in each Lua. */
export function runEverywhere(source: string): Printed {
  return compileEverywhere(source)([]);
}

/** Compiles a hook once, to run it with one list after the other as its global `texts`. */
export function compileEverywhere(source: string): (texts: readonly string[]) => Printed {
  const compiled = compileFamily({ source }).get("source")!;
  for (const target of targets) {
    const { chunk, diagnostics } = compiled[target];
    if (chunk === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  const [script] = toCommonJs([source]);
  return (texts) => {
    const list = `texts = {${texts.map(inLua).join(", ")}}\n`;
    return {
      node: runCommonJs(`const texts = ${JSON.stringify(texts)};\n{${script}\n}`),
      luas: new Map(judges.map(({ name, target, run }) => [name, run(list + compiled[target].chunk)])),
    };
  };
}

/** `"\097\195\164"`: the bytes of a text in UTF-8. */
function inLua(text: string): string {
  return `"${[...Buffer.from(text)].map((byte) => `\\${String(byte).padStart(3, "0")}`).join("")}"`;
}
