import { expect, test } from "vitest";
import { countLogins, verdictTogether } from "../../verify/together.ts";

test("verdictTogether tells how each session ended, in the order of users", () => {
  const log = "imap(bob)<7><abc>: Info: hello\n";
  const ends = new Map([
    ["bob", "died"],
    ["alice", "logged out"],
  ] as const);
  expect(verdictTogether({ log, printed: "" }, ends, 134)).toEqual({
    transcript: "imap(bob)<1><S1>: Info: hello\n--- alice logged out\n--- bob died",
    printed: "",
    events: "",
    exitCode: 134,
  });
});

test("countLogins counts the sessions of all moves", () => {
  expect(countLogins([{ login: "alice" }, { logout: "alice" }, { login: "bob" }])).toBe(2);
});
