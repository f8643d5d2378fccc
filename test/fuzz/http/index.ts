import type { FuzzedContext } from "../context.ts";
import { HttpJudges } from "./judges.ts";
import { type Program, programs } from "./program.ts";

/** Mail scripts that send HTTP requests. */
export const http: FuzzedContext<Program> = {
  programs,
  judges: (installation) => new HttpJudges(installation),
};
