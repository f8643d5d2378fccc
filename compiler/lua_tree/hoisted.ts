import type { Lua } from "./tstl.ts";

interface Hoisted extends Lua.Statement {
  isHoisted?: boolean;
}

/** Marks the definition of a function that may be used before it is written. */
export function markHoisted(definition: Hoisted): void {
  definition.isHoisted = true;
}

/** Returns true if a statement defines a function that may be used before it is written. */
export function isHoisted(statement: Hoisted): boolean {
  return statement.isHoisted === true;
}
