import type { LuaResults } from "../../../contexts/index.ts";

/** A hook whose results the server reads as those of a passdb or a userdb. */
export interface ResultHook {
  readonly name: string;
  /** `"passdb"`, `"userdb"`. */
  readonly of: string;
  readonly results: LuaResults;
  /** False where other hooks return the same results. */
  readonly isAlone: boolean;
}
