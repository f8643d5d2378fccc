import { compileString } from "../../compiler/index.ts";

/** Compiles a source that must be right, and gives its Lua without the header. */
export function compiled(source: string): string {
  const { lua, diagnostics } = compileString(source);
  if (lua === undefined)
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return lua.slice(lua.indexOf("\n") + 1);
}

/** The codes of a source's diagnostics, without notes. */
export function codesOf(source: string): string[] {
  const { diagnostics } = compileString(source);
  return diagnostics.filter(({ severity }) => severity !== "note").map(({ code }) => code);
}
