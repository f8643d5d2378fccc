import { type Lua, lua } from "./tstl.ts";

const globalMark = "____global:";

/** A name that is a global function whatever locals there are. */
export function globalIdentifier(name: string): Lua.Identifier {
  return lua.createIdentifier(globalMark + name);
}

/** The global that a name made by {@link globalIdentifier} means. */
export function globalOf({ text }: Lua.Identifier): string | undefined {
  return text.startsWith(globalMark) ? text.slice(globalMark.length) : undefined;
}
