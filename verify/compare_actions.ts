import { isMailAction, parseAction } from "../runtime/index.ts";
import { type ComparedActions, compareActions as compareAuth } from "./contexts/auth/compare_actions.ts";
import type { AuthTrial } from "./contexts/auth/trial.ts";
import { compareMail } from "./contexts/mail/compare_mail.ts";
import type { Installation } from "./installation.ts";

/** Does the actions of a trial's world on a server and on the simulator: those on mail on a server with mail. */
export function compareActions(trial: AuthTrial, installation: Installation): Promise<ComparedActions> {
  const actions = (trial.world.actions ?? []).map((text, index) => parseAction(text, `actions[${index}]`));
  return actions.some(isMailAction) ? compareMail(trial, installation) : compareAuth(trial, installation);
}
