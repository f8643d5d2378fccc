import { describe, expect, test } from "vitest";
import { joinVerdicts, sessionsOf, type Trial, type Verdict } from "../../verify/trial.ts";

const verdict = (transcript: string, exitCode: number): Verdict => ({
  transcript,
  printed: `${transcript} printed`,
  events: `${transcript} sent\n`,
  requests: "",
  exitCode,
});

const trial: Trial = {
  lua: "",
  user: "alice",
  service: "imap",
  release: "2.3.19.1",
  world: {},
  baseDir: ".",
  events: false,
};

describe("trial", () => {
  test("joinVerdicts leaves the verdict of one session as it is", () => {
    expect(joinVerdicts([verdict("one", 75)], ["alice"])).toEqual(verdict("one", 75));
  });

  test("joinVerdicts keeps the transcript and exit code of each session", () => {
    expect(joinVerdicts([verdict("one", 134), verdict("two", 0)], ["alice", "bob"])).toEqual({
      transcript: "--- session 1, alice: exit code 134\none\n--- session 2, bob: exit code 0\ntwo",
      printed: "--- session 1, alice\none printed\n--- session 2, bob\ntwo printed",
      events: "one sent\ntwo sent\n",
      requests: "",
      exitCode: 0,
    });
  });

  test("sessionsOf gives the trial itself when it says nothing of sessions", () => {
    expect(sessionsOf(trial)).toEqual([trial]);
    expect(sessionsOf({ ...trial, sessions: [] })).toEqual([]);
  });
});
