import { expect, test } from "vitest";
import { CONTEXTS } from "../../releases/index.ts";
import lives from "../../sdk/surface/releases.json" with { type: "json" };
import { authCases } from "./cases/auth/index.ts";

const OBJECTS = ["auth_request", "dovecot.auth"] as const;

const members = OBJECTS.flatMap((object) =>
  Object.keys(lives[object]).map((member) => `${object}.${member}`),
);
const known = new Set<string>(["dovecot.auth", ...members, ...CONTEXTS.auth.hooks]);
const covered = new Set(authCases.flatMap((each) => each.covers));

test("cases of auth scripts cover every member and every hook", () => {
  expect([...known].filter((member) => !covered.has(member))).toEqual([]);
});

test("cases of auth scripts cover only what some release has", () => {
  expect([...covered].filter((member) => !known.has(member))).toEqual([]);
});

test("cases of auth scripts have titles of their own", () => {
  const titles = authCases.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test("cases of auth scripts are given in Lua or in TypeScript, not both", () => {
  const wrong = authCases.filter(({ lua, typescript }) => (lua === undefined) === (typescript === undefined));
  expect(wrong).toEqual([]);
});
