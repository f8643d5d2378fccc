import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMPARED_RELEASES } from "../../releases/index.ts";
import lives from "../../sdk/surface/releases.json" with { type: "json" };
import { isDovecotObject } from "../step/lua_objects.ts";
import { authCases } from "./cases/auth/index.ts";
import { cases, notReachable } from "./cases/index.ts";

const HOOKS = [
  "script_init",
  "script_deinit",
  "mail_user_created",
  "mail_user_deinit_pre",
  "mail_user_deinit",
];

/** Not for scripts: how the objects are made. */
const INTERNAL = /\.(item|__index|__name|__gc)$/;

/** Objects that exist only while a script talks to a server, so that no surface of a release has them. */
const OF_CLIENT = ["http_client", "http_request", "http_response"] as const;

interface Surface {
  readonly objects: Readonly<Record<string, { readonly members: Readonly<Record<string, unknown>> }>>;
}

/** The members of Dovecot's objects that scripts see on the server of a release. */
function membersOf(release: string): string[] {
  const file = new URL(`../../sdk/surface/${release}.json`, import.meta.url);
  const surface = JSON.parse(readFileSync(file, "utf8")) as Surface;
  return Object.entries(surface.objects)
    .filter(([object]) => isDovecotObject(object))
    .flatMap(([object, { members }]) => Object.keys(members).map((member) => `${object}.${member}`));
}

const members = Object.keys(COMPARED_RELEASES).flatMap(membersOf);
const ofClient = OF_CLIENT.flatMap((object) => Object.keys(lives[object]).map((name) => `${object}.${name}`));
const known = new Set([...members.filter((member) => !INTERNAL.test(member)), ...ofClient, ...HOOKS]);
const covered = new Set(cases.flatMap((each) => each.covers));
const coveredByAuth = new Set(authCases.flatMap((each) => each.covers));
const excepted = new Set(notReachable.map(({ member }) => member));

test("cases cover every member of every release and every hook, or an exception says why not", () => {
  const isCovered = (member: string) => covered.has(member) || coveredByAuth.has(member);
  expect([...known].filter((member) => !isCovered(member) && !excepted.has(member))).toEqual([]);
});

test("cases cover only what some release has", () => {
  expect([...covered].filter((member) => !known.has(member))).toEqual([]);
});

test("cases have no exception for a member that they cover or that does not exist", () => {
  expect([...excepted].filter((member) => covered.has(member) || !known.has(member))).toEqual([]);
});

test("cases have titles of their own", () => {
  const titles = cases.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test("cases are given in Lua or in TypeScript, not both", () => {
  const wrong = cases.filter(({ lua, typescript }) => (lua === undefined) === (typescript === undefined));
  expect(wrong).toEqual([]);
});
