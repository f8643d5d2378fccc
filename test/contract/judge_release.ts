import { afterAll, describe, expect, test } from "vitest";
import { compare } from "../../verify/comparison/compare.ts";
import { findInstallations, type Installation, suiteOf } from "../../verify/installation.ts";
import { RealDovecot } from "../../verify/real_dovecot.ts";
import { Simulator } from "../../verify/simulator.ts";
import type { Judge, Trial, Verdict } from "../../verify/trial.ts";
import { cases } from "./cases/index.ts";
import type { ContractCase } from "./contract_case.ts";
import { judgeAuth } from "./judge_auth.ts";
import { judgePush } from "./judge_push.ts";
import { compareSurface } from "./surface.ts";
import { trialOf } from "./trial.ts";

/** Releases, parted by commas, that must be here: without them the contract fails, instead of saying what it skips. */
const required = (process.env.CONTRACT_REQUIRES ?? "").split(",").filter((release) => release !== "");

/** Defines the contract of a release: its surface and every case, on the real server and on the simulator. */
export function judgeRelease(release: string): void {
  const installation = findInstallations().find((each) => each.release === release);
  if (installation !== undefined) {
    compareWith(installation);
    judgeAuth(installation);
    judgePush(installation);
    return;
  }
  test(`Dovecot ${release} is on this machine`, ({ skip }) => {
    const remedy = `it is not: npm run servers -- ${suiteOf(release)}`;
    if (required.includes(release)) expect.fail(remedy);
    skip(remedy);
  });
}

/** The cases that can be compared on a release. A new one is compared like those of its line. */
export function casesOf(release: string): ContractCase[] {
  return cases.filter(({ releases }) => releases?.includes(release) ?? true);
}

function compareWith(installation: Installation): void {
  const real = new RealDovecot(installation);
  const simulator = new Simulator();
  describe(`${simulator.name} against ${real.name}`, () => {
    afterAll(() => real.stop());
    test("runs as root, because mail processes change to the users of each world", () => {
      expect(process.getuid?.()).toBe(0);
    });
    compareSurface(real, installation);
    const titled = casesOf(real.release).map((each) => [each.title, each] as const);
    test.for(titled)("%s", async ([, each]) => {
      const trial = trialOf(each, real.release);
      const { real: expected, simulated } = await compare(trial, { real, simulator });
      expect(simulated, account(trial, [real, expected], [simulator, simulated])).toEqual(expected);
    });
  });
}

/** Both verdicts as text, for the message of a difference. */
function account(trial: Trial, ...verdicts: readonly (readonly [Judge, Verdict])[]): string {
  const texts = verdicts.map(
    ([judge, { transcript, printed, events, exitCode }]) =>
      `\n--- ${judge.name}: exit code ${exitCode}\n${transcript}\n${printed && `--- printed:\n${printed}`}${events && `--- events:\n${events}`}`,
  );
  return `${trial.lua}\n${texts.join("")}`;
}
