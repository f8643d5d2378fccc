import type { Installation } from "../../installation.ts";
import type { ComparedActions } from "../auth/compare_actions.ts";
import { performanceText } from "../auth/performed.ts";
import { performMail } from "./mail_server.ts";
import { performMailSimulated } from "./simulated_mail.ts";
import type { MailTrial } from "./trial.ts";

/** Does the actions of a trial's world on the simulator, which finds a wrong world first, and on a server. */
export async function compareMail(trial: MailTrial, installation: Installation): Promise<ComparedActions> {
  const simulated = performanceText(performMailSimulated(trial));
  const real = performanceText(await performMail(installation, trial));
  if (real === simulated) return { real, simulated, changing: [] };
  const again = performanceText(await performMail(installation, trial)).split("\n");
  return { real, simulated, changing: real.split("\n").filter((line, index) => again[index] !== line) };
}
