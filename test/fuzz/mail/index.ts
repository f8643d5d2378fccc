import { profileOf } from "../../../runtime/profiles/index.ts";
import type { FuzzedContext } from "../context.ts";
import { MailJudges } from "./judges.ts";
import { type Program, programs } from "./program.ts";

/** Mail scripts. */
export const mail: FuzzedContext<Program> = {
  programs: (release) => programs(profileOf(release).lua),
  judges: (installation) => new MailJudges(installation),
};
