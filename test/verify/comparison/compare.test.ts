import { describe, expect, test } from "vitest";
import { compare } from "../../../verify/comparison/compare.ts";
import type { Circumstances } from "../../../verify/comparison/observed.ts";
import { Simulator } from "../../../verify/simulator.ts";
import type { Judge, Trial } from "../../../verify/trial.ts";

const NOON = 1_795_780_800;

const circumstances: Circumstances = {
  files: "/tmp/ds-x/w",
  chances: [{ pid: 4711, sessionId: "TT5dNKwdC2uaNwAAg+zDdQ", began: NOON, ended: NOON }],
};

/** A judge in the place of a server: a simulator in circumstances, where another script may run. */
function serverIn(given: Circumstances, lua?: string): Judge & { runs: number } {
  const server = {
    name: "the server",
    runs: 0,
    judge(trial: Trial) {
      server.runs++;
      return new Simulator().judge(lua === undefined ? trial : { ...trial, lua }, given);
    },
    async stop() {},
  };
  return server;
}

function trialOf(body: string): Trial {
  return {
    release: "2.3.19.1",
    lua: script(body),
    user: "alice",
    service: "doveadm",
    world: { users: { alice: {} }, dovecot: "2.3.19.1" },
    baseDir: "",
    events: false,
  };
}

function script(body: string): string {
  return `function mail_user_created(user)\n${body}\nreturn 0\nend`;
}

describe("compare", () => {
  test("gives the simulator the server's folder, ids and clock, however a script changes them", async () => {
    const edits = `print(user.home:sub(6, 9), user.home:upper(), #user.home)
print(user.session_id:sub(1, 3), user.session_id:lower(), #user.session_id)
print(os.time() + 1, os.date("!%X"), os.date("*t").hour)
dovecot.i_info("x")
error("here")`;
    const { areEqual, real } = await compare(trialOf(edits), {
      real: serverIn(circumstances),
      simulator: new Simulator(),
    });
    expect(areEqual).toBe(true);
    expect(real.printed).toBe(
      `ds-x\t/TMP/DS-X/W/VAR/VMAIL/ALICE\t27\nTT5\ttt5dnkwdc2uanwaag+zddq\t22\n${NOON + 1}\t12:00:00\t12\n`,
    );
    expect(real.transcript).toMatch(/^doveadm\(alice\)<4711><TT5dNKwdC2uaNwAAg\+zDdQ>: Info: x\n/);
    expect(real.transcript).toContain("/tmp/ds-x/w/etc/dovecot/hook.lua:6: here");
  });

  test.each([
    ["a time", "print(1782903600)", "print(1782907200)"],
    ["a hexadecimal number", "print('0xdeadbeef')", "print('0xdeadbee0')"],
    ["the case of an address", "print(('table: 0x55d0c0a012a0'))", "print(('table: 0X55D0C0A012A0'))"],
    ["the id of another session", "print('AAAAAAAAAABAAAAAAAAAAA')", "print(user.session_id)"],
    ["what looks like a prefix", "print('imap(5): x')", "print('imap(6): x')"],
    ["a log line that looks like the server's", "", "dovecot.i_info('Module loaded')"],
  ])("finds a difference in %s", async (_, onServer, onSimulator) => {
    const { areEqual } = await compare(trialOf(onSimulator), {
      real: serverIn(circumstances, script(onServer)),
      simulator: new Simulator(),
    });
    expect(areEqual).toBe(false);
  });

  test("sets the clock to the second in which the server read it", async () => {
    const { areEqual } = await compare(trialOf("print(os.date())"), {
      real: {
        ...serverIn(circumstances),
        judge: async (trial) => ({
          ...(await new Simulator().judge(trial, circumstances)),
          circumstances: {
            ...circumstances,
            chances: [{ ...circumstances.chances[0]!, began: NOON - 3, ended: NOON + 1 }],
          },
        }),
      },
      simulator: new Simulator(),
    });
    expect(areEqual).toBe(true);
  });

  test("asks the server again when a difference may come from the clock, and only then", async () => {
    const clock = serverIn(circumstances, script("print(os.time() + 1)"));
    const other = serverIn(circumstances, script("print('other')"));
    const simulator = new Simulator();
    const [first, second] = [
      await compare(trialOf("print(os.time())"), { real: clock, simulator }),
      await compare(trialOf("print('one')"), { real: other, simulator }),
    ];
    expect([first.readsClock, clock.runs, second.readsClock, other.runs]).toEqual([true, 3, false, 1]);
  });

  test("gives each session of several its own id and clock", async () => {
    const two: Circumstances = {
      files: "",
      chances: [
        { pid: 5, sessionId: "first", began: NOON, ended: NOON },
        { pid: 6, sessionId: "second", began: NOON + 9, ended: NOON + 9 },
      ],
    };
    const trial = trialOf("dovecot.i_info(user.session_id .. os.date('!%S'))");
    const sessions = [trial, trial];
    const { real, areEqual } = await compare(
      { ...trial, sessions },
      { real: serverIn(two), simulator: new Simulator() },
    );
    expect(areEqual).toBe(true);
    expect(real.transcript).toBe(
      "--- session 1, alice: exit code 0\ndoveadm(alice)<5><first>: Info: first00\n--- session 2, alice: exit code 0\ndoveadm(alice)<6><second>: Info: second09",
    );
  });
});
