import { describe, expect, test } from "vitest";
import { compareReleases, hasMember, isAlive, isKnownRelease, lifeOf, luaOf } from "../../releases/index.ts";

describe("compareReleases", () => {
  test.each([
    ["2.3.9", "2.3.19.1", -1],
    ["2.4.0", "2.3.21.1", 1],
    ["2.3.19", "2.3.19.1", -1],
    ["2.4", "2.4.0", 0],
  ])("compares %s with %s as numbers", (left, right, sign) => {
    expect(Math.sign(compareReleases(left, right))).toBe(sign);
  });
});

describe("isAlive", () => {
  test.each([
    ["2.3.15", false],
    ["2.3.16", true],
    ["2.3.19.1", false],
    ["2.4.0", false],
  ])("is right for %s", (release, alive) => {
    expect(isAlive({ since: "2.3.16", removed: "2.4.0", absent: ["2.3.19.1"] }, release)).toBe(alive);
  });
});

describe("members", () => {
  test("hasMember follows the file", () => {
    expect(hasMember("2.3.19.1", "mail_user", "plugin_getenv")).toBe(true);
    expect(hasMember("2.4.1", "mail_user", "plugin_getenv")).toBe(false);
    expect(hasMember("2.3.13", "dovecot.storage", "MAILBOX_FLAG_AUTO_CREATE")).toBe(true);
    expect(hasMember("2.4.5", "dovecot.storage", "MAILBOX_FLAG_AUTO_CREATE")).toBe(false);
  });

  test("lifeOf knows nothing of a member without a date", () => {
    expect(lifeOf("mail_user", "__index")).toEqual({});
  });
});

test.each([
  ["2.3.3", false],
  ["2.3.4", true],
  ["2.3.19.1", true],
  ["2.4.7", true],
  ["2.5.0", false],
  ["2.4.1-4", false],
])("isKnownRelease is right for %s", (release, known) => {
  expect(isKnownRelease(release)).toBe(known);
});

test("luaOf gives Debian's Lua, or that of the time", () => {
  expect(["2.3.13", "2.3.16", "2.3.19.1", "2.3.21", "2.4.5"].map(luaOf)).toEqual([
    "5.3",
    "5.3",
    "5.4",
    "5.4",
    "5.4",
  ]);
});
