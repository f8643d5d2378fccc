import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isDovecotObject } from "../step/lua_objects.ts";
import { cases, notReachable } from "./cases/index.ts";

const HOOKS = [
  "script_init",
  "script_deinit",
  "mail_user_created",
  "mail_user_deinit_pre",
  "mail_user_deinit",
];

/** Declared for other builds of the release; nil on Debian's, which a case shows. */
const ABSENT = ["AUTO_CREATE", "AUTO_SUBSCRIBE"].map((name) => `dovecot.storage.MAILBOX_FLAG_${name}`);

/** Not for scripts: how the objects are made, and an object that is not declared yet. */
const INTERNAL = /\.(item|__index|__name|__gc)$|^dovecot\.http(\.client)?$/;

interface Surface {
  readonly objects: Readonly<Record<string, { readonly members: Readonly<Record<string, unknown>> }>>;
}

const surfaceFile = new URL("../../sdk/surface/2.3.19.1.json", import.meta.url);
const surface = JSON.parse(readFileSync(surfaceFile, "utf8")) as Surface;
const ours = Object.entries(surface.objects).filter(([object]) => isDovecotObject(object));
const members = ours.flatMap(([object, { members }]) =>
  Object.keys(members).map((member) => `${object}.${member}`),
);
const known = new Set([...members.filter((member) => !INTERNAL.test(member)), ...HOOKS, ...ABSENT]);
const covered = new Set(cases.flatMap((each) => each.covers));
const excepted = new Set(notReachable.map(({ member }) => member));

test("cases cover every member of the release and every hook, or an exception says why not", () => {
  expect([...known].filter((member) => !covered.has(member) && !excepted.has(member))).toEqual([]);
});

test("cases cover only what the release has", () => {
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
