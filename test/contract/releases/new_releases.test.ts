import { expect, test } from "vitest";
import { COMPARED_RELEASES } from "../../../runtime/index.ts";
import { compare } from "../../../verify/comparison/compare.ts";
import { findInstallations, type Installation } from "../../../verify/installation.ts";
import { RealDovecot } from "../../../verify/real_dovecot.ts";
import { Simulator } from "../../../verify/simulator.ts";
import { authCasesOf, performOnBoth } from "../judge_auth.ts";
import { casesOf } from "../judge_release.ts";
import { trialOf } from "../trial.ts";

/** Long enough for all cases on one release. */
const MILLISECONDS = 1_800_000;

const installations = findInstallations();
const newer = installations.filter(({ release }) => !(release in COMPARED_RELEASES));

// A suite without a test would be a failure, and there mostly is no new release.
test("releases on this machine are known, or reported as new below", () => {
  expect(installations).not.toEqual([]);
});

test.for(newer)(
  "Dovecot $version is new: what differs is printed",
  { timeout: MILLISECONDS },
  async (found) => {
    const titles = [...(await differences(found)), ...(await authDifferences(found))];
    const cases = casesOf(found.release).length + authCasesOf(found.release).length;
    const count = `${titles.length} of ${cases} cases differ`;
    console.log([`Dovecot ${found.version} is new here: ${count}.`, ...titles].join("\n  "));
  },
);

/** The titles of the cases in which a release and its computed profile differ, or which cannot be run at all. */
async function differences(installation: Installation): Promise<string[]> {
  const [real, simulator] = [new RealDovecot(installation), new Simulator()];
  const titles: string[] = [];
  try {
    for (const each of casesOf(installation.release)) {
      try {
        const trial = trialOf(each, installation.release);
        const { areEqual } = await compare(trial, { real, simulator });
        if (!areEqual) titles.push(each.title);
      } catch (problem) {
        titles.push(`${each.title}: ${reasonOf(problem)}`);
      }
    }
  } finally {
    await real.stop();
  }
  return titles;
}

/** The same of auth scripts. */
async function authDifferences(installation: Installation): Promise<string[]> {
  const titles: string[] = [];
  for (const each of authCasesOf(installation.release)) {
    try {
      const { real, simulated } = await performOnBoth(each, installation);
      if (real !== simulated) titles.push(each.title);
    } catch (problem) {
      titles.push(`${each.title}: ${reasonOf(problem)}`);
    }
  }
  return titles;
}

function reasonOf(problem: unknown): string {
  return problem instanceof Error ? problem.message.split("\n")[0]! : String(problem);
}
