import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "./cases/index.ts";
import type { ContractCase, Judge, Verdict } from "./contract_case.ts";
import { RealDovecot, requireDovecot } from "./real_dovecot.ts";
import { Simulator } from "./simulator.ts";
import { trialOf } from "./trial.ts";

const real = new RealDovecot();
const simulator = new Simulator();

beforeAll(requireDovecot);
afterAll(() => real.stop());

const titled = (differs: boolean) =>
  cases
    .filter((each) => (each.differs !== undefined) === differs)
    .map((each) => [titleOf(each), each] as const);

describe(`${simulator.name} against ${real.name}`, () => {
  test.for(titled(false))("%s", async ([, each]) => {
    const { expected, actual, message } = await judged(each);
    expect(actual, message).toEqual(expected);
  });
});

describe(`known differences of ${simulator.name} from ${real.name}`, () => {
  test.for(titled(true))("%s", async ([, each]) => {
    const { expected, actual } = await judged(each);
    expect(actual, "no longer different: take `differs` away from this case").not.toEqual(expected);
  });
});

function titleOf({ title, differs }: ContractCase): string {
  return differs === undefined ? title : `${title} (${differs})`;
}

async function judged(each: ContractCase) {
  const trial = trialOf(each);
  const expected = await real.judge(trial);
  const actual = await simulator.judge(trial);
  return {
    expected,
    actual,
    message: `${trial.lua}\n${account(real, expected)}${account(simulator, actual)}`,
  };
}

/** A verdict as text, for the message of a difference. */
function account(judge: Judge, { transcript, printed, events, exitCode }: Verdict): string {
  return `\n--- ${judge.name}: exit code ${exitCode}\n${transcript}\n${printed && `--- printed:\n${printed}`}${events && `--- events:\n${events}`}`;
}
