import { rmSync } from "node:fs";
import { describe, test } from "vitest";
import { type Performance, performanceText } from "../../verify/contexts/auth/performed.ts";
import { performMail } from "../../verify/contexts/mail/mail_server.ts";
import { performMailSimulated } from "../../verify/contexts/mail/simulated_mail.ts";
import type { Installation } from "../../verify/installation.ts";
import { pushCases } from "./cases/push/index.ts";
import type { PushCase } from "./push_case.ts";
import { pushTrialOf } from "./push_trial.ts";

/** Long enough for a server that is started beside many others. */
const MILLISECONDS = 180_000;

/** Defines the tests of all push-notification scripts on a server. */
export function judgePush(installation: Installation): void {
  const { release, version } = installation;
  describe(`push-notification scripts on Dovecot ${version} and the simulator`, () => {
    const titled = pushCasesOf(release).map((each) => [each.title, each] as const);
    test.concurrent.for(titled)("%s", { timeout: MILLISECONDS }, async ([, each], { expect }) => {
      const { lua, real, simulated } = await performOnBoth(each, installation);
      expect(performanceText(simulated), lua).toBe(performanceText(real));
    });
  });
}

/** The cases that can be compared on a release. A new one is compared like those of its line. */
export function pushCasesOf(release: string): PushCase[] {
  return pushCases.filter(({ releases }) => releases?.includes(release) ?? true);
}

/** What came of a case on a server and on the simulator, and its script. */
export async function performOnBoth(
  each: PushCase,
  installation: Installation,
): Promise<{ readonly lua: string; readonly real: Performance; readonly simulated: Performance }> {
  const trial = pushTrialOf(each, installation.release);
  try {
    const real = await performMail(installation, trial);
    return { lua: trial.lua, real, simulated: performMailSimulated(trial) };
  } finally {
    rmSync(trial.baseDir, { recursive: true, force: true });
  }
}
