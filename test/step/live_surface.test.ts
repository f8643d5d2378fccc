import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMPARED_RELEASES } from "../../runtime/index.ts";
import type { Member } from "../../scripts/surface_of.ts";
import { liveSurface } from "./live_surface.ts";

type Objects = Record<string, { members: Record<string, Member> }>;

/** What the simulator lacks on purpose, by the releases that have it. */
const SERVER_ONLY = {
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

describe.each(Object.keys(COMPARED_RELEASES))("live Lua states of %s", async (release) => {
  const file = new URL(`../../sdk/surface/${release}.json`, import.meta.url);
  const server: { lua: string; objects: Objects } = JSON.parse(readFileSync(file, "utf8"));
  const live = await liveSurface(release);
  const onServer = facts(
    Object.fromEntries(Object.entries(server.objects).map(([name, { members }]) => [name, members])),
  );
  const inRuntime = facts(live.objects);

  test("hold every member that the server's hold", () => {
    expect(onServer.size).toBeGreaterThan(300);
    const missing = [...onServer.keys()].filter((key) => !inRuntime.has(key));
    expect(missing.filter((key) => !(key in SERVER_ONLY))).toEqual([]);
  });

  test("hold no member that the server's do not hold", () => {
    expect(inRuntime.size).toBeGreaterThan(300);
    expect([...inRuntime.keys()].filter((key) => !onServer.has(key))).toEqual([]);
    expect(Object.keys(SERVER_ONLY).filter((key) => inRuntime.has(key))).toEqual([]);
  });

  test("hold members of the same kind, number, value and place", () => {
    const shared = [...onServer].filter(([key]) => inRuntime.has(key));
    expect(Object.fromEntries(shared.map(([key]) => [key, inRuntime.get(key)]))).toEqual(
      Object.fromEntries(shared),
    );
  });

  test("say the server's version of Lua", () => {
    expect(live.lua).toBe(server.lua);
  });
});
