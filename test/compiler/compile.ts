import { compileString } from "../../compiler/index.ts";

/** Compiles a source that must be right, and gives its Lua without the header. */
export function compiled(source: string): string {
  const { lua, diagnostics } = compileString(source);
  if (lua === undefined)
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return lua.slice(lua.indexOf("\n") + 1);
}

/** The codes of a source's diagnostics. */
export function codesOf(source: string): string[] {
  return compileString(source).diagnostics.map(({ code }) => code);
}
