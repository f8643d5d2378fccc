import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Member } from "../../scripts/surface_of.ts";
import { unexcepted } from "./exceptions.ts";
import { liveSurface } from "./live_surface.ts";

type Objects = Record<string, { members: Record<string, Member> }>;

const file = new URL("../../sdk/surface/2.3.19.1.json", import.meta.url);
const server: { lua: string; objects: Objects } = JSON.parse(readFileSync(file, "utf8"));
const live = await liveSurface();

const SERVER_ONLY = {
  "dovecot.http": "the simulator leaves its process for nothing",
  "mail.__gc": "the server clears a pointer there, which nobody can see",
};

/** `object.member` → what Lua says of it. */
function facts(objects: Record<string, Record<string, Member>>): Map<string, Member> {
  return new Map(
    Object.entries(objects).flatMap(([object, members]) =>
      Object.entries(members).map(([name, member]) => [`${object}.${name}`, member] as const),
    ),
  );
}

const onServer = facts(
  Object.fromEntries(Object.entries(server.objects).map(([name, { members }]) => [name, members])),
);
const inRuntime = facts(live.objects);

test("live Lua states hold every member that the server's hold", () => {
  expect(onServer.size).toBeGreaterThan(100);
  const missing = [...onServer.keys()].filter((key) => !inRuntime.has(key));
  expect(unexcepted(missing, SERVER_ONLY)).toEqual([]);
});

test("live Lua states hold no member that the server's do not hold", () => {
  expect(inRuntime.size).toBeGreaterThan(100);
  expect([...inRuntime.keys()].filter((key) => !onServer.has(key))).toEqual([]);
});

test("live Lua states hold members of the same kind, number, value and place", () => {
  const shared = [...onServer].filter(([key]) => inRuntime.has(key));
  expect(Object.fromEntries(shared.map(([key]) => [key, inRuntime.get(key)]))).toEqual(
    Object.fromEntries(shared),
  );
});

test("live Lua states say the server's version of Lua", () => {
  expect(live.lua).toBe(server.lua);
});
