import type { Presence } from "../../dataflow/index.ts";
import type { Lua } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";

/** Values of a `return`. */
export interface ReturnedValues {
  readonly values: Lua.Expression[];
  /** Number of values if the last is a call. */
  readonly count?: number;
  /** Facts about the first value. */
  readonly presence?: Presence;
  /** True if it gives what the end of the function gives: no value, or the 0 of a hook. */
  readonly isEnd?: boolean;
  /** Names for the values, where they are those of a result of a hook. */
  readonly names?: readonly string[] | undefined;
}

/** A `return` in a protected block, with its statement inside of the pcall. */
export interface ReturnExit extends Required<ReturnedValues> {
  readonly node: ts.Node;
  readonly statement: Lua.ReturnStatement;
}

/** A block that runs inside `pcall(function() … end)`, which cannot return or break for its surroundings. */
export interface ProtectedBlock {
  readonly container: ts.Node;
  readonly returns: ReturnExit[];
  /** The jumps out of it, by what they are called, each with one statement that takes it: `continue outer`. */
  readonly jumps: Map<string, ts.BreakStatement | ts.ContinueStatement>;
  /** True if there is a `continue` in it that does what happens behind it anyway. */
  isContinued: boolean;
}
