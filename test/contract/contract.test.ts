import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "./cases/index.ts";
import type { ContractCase, Trial } from "./contract_case.ts";
import { RealDovecot, requireDovecot } from "./real_dovecot.ts";
import { standardWorld } from "./worlds.ts";

const real = new RealDovecot();

beforeAll(requireDovecot);
afterAll(() => real.stop());

function trialOf({ lua, world, user, service }: ContractCase): Trial {
  return {
    lua: lua ?? "",
    world: world ?? standardWorld,
    user: user ?? "alice",
    service: service ?? "doveadm",
  };
}

describe(real.name, () => {
  test.each(cases.map((each) => [each.title, each] as const))("%s", async (_title, each) => {
    const verdict = await real.judge(trialOf(each));
    expect(verdict.transcript + verdict.printed + verdict.exitCode).not.toBe("0");
  });
});
