import { describe, test } from "vitest";
import { compareOnce, type TwoPerformances } from "../../verify/contexts/auth/compare_once.ts";
import type { Installation } from "../../verify/installation.ts";
import type { AuthCase } from "./auth_case.ts";
import { authTrialOf } from "./auth_trial.ts";
import { authCases } from "./cases/auth/index.ts";

/** Long enough for a server that is started beside many others. */
const MILLISECONDS = 180_000;

/**
 * How often a difference is looked at. On a loaded machine a server does not do the same each time: a worker whose client
 * is gone logs with another prefix, and the reply of a list may be cut at another place.
 */
const ATTEMPTS = 3;

/** Defines the tests of all auth scripts on a server, several of them at a time, since servers mostly wait. */
export function judgeAuth(installation: Installation): void {
  const { release, version } = installation;
  describe(`auth scripts on Dovecot ${version} and the simulator`, () => {
    const titled = authCasesOf(release).map((each) => [each.title, each] as const);
    test.concurrent.for(titled)("%s", { timeout: MILLISECONDS }, async ([, each], { expect }) => {
      const { lua, real, simulated } = await performUntilEqual(each, installation);
      expect(simulated, lua).toBe(real);
    });
  });
}

/** The cases that can be compared on a release. A new one is compared like those of its line. */
export function authCasesOf(release: string): AuthCase[] {
  return authCases.filter(({ releases }) => releases?.includes(release) ?? true);
}

async function performUntilEqual(each: AuthCase, installation: Installation) {
  let found = await performOnBoth(each, installation);
  for (let attempt = 1; attempt < ATTEMPTS && found.real !== found.simulated; attempt++)
    found = await performOnBoth(each, installation);
  return found;
}

/** What came of a case on a server and on the simulator, and its script. */
export async function performOnBoth(
  each: AuthCase,
  installation: Installation,
): Promise<TwoPerformances & { readonly lua: string }> {
  const trial = authTrialOf(each, installation.release);
  return { lua: trial.lua, ...(await compareOnce(trial, installation)) };
}
