import { expect, test } from "vitest";
import { compare, type Judges } from "../../../verify/comparison/compare.ts";
import { type Steadiness, steadinessOf } from "../../../verify/comparison/steadiness.ts";
import { Simulator } from "../../../verify/simulator.ts";
import type { Trial } from "../../../verify/trial.ts";

const CHANCE = { pid: 1, sessionId: "S1", began: 1_795_780_800, ended: 1_795_780_800 };

function scriptOf(text: string): string {
  return `function mail_user_created()\nprint([[${text}]])\nreturn 0\nend`;
}

/** A script on the simulator, and what a server prints instead, one text for each of its runs in turn. */
async function judged(simulated: string, ...printed: string[]): Promise<Steadiness> {
  const trial: Trial = {
    release: "2.4.1",
    lua: scriptOf(simulated),
    user: "alice",
    service: "doveadm",
    world: { users: { alice: {} } },
    baseDir: "",
    events: false,
  };
  let runs = 0;
  const judges: Judges = {
    simulator: new Simulator(),
    real: {
      name: "the server",
      judge(given) {
        const lua = scriptOf(printed[runs++ % printed.length]!);
        return new Simulator().judge({ ...given, lua }, { files: "", chances: [CHANCE] });
      },
      async stop() {},
    },
  };
  return steadinessOf(trial, judges, await compare(trial, judges));
}

test("steadinessOf explains a word that the server itself changes", async () => {
  expect(await judged("order: c b a\nsame", "order: a b c\nsame", "order: b c a\nsame")).toEqual({
    changing: ["order: a b c"],
    isUnexplained: false,
  });
});

test.each([
  ["another word of that line", "1 GMT", ["2 UTC", "3 UTC"]],
  ["another line", "1\nx", ["2\ny", "3\ny"]],
  ["the number of words", "1 more", ["2", "3"]],
  ["the number of lines", "1\nmore", ["2", "3"]],
  ["a server that is steady", "1", ["2"]],
])("steadinessOf leaves a difference in %s unexplained", async (_, simulated, printed) => {
  expect((await judged(simulated, ...printed)).isUnexplained).toBe(true);
});

test("steadinessOf can tell nothing of lines that the server writes now and then", async () => {
  expect((await judged("x", "a", "a\nb")).isUnexplained).toBe(false);
});
