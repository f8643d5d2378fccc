import type { FuzzedContext } from "../context.ts";
import { AuthJudges } from "./judges.ts";
import { type Program, programs } from "./program.ts";

/** Auth scripts. */
export const auth: FuzzedContext<Program> = {
  programs,
  judges: (installation) => new AuthJudges(installation),
};
