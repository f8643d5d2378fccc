import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Member, surfaceOf } from "../../scripts/surface_of.ts";
import { RELEASE, RealDovecot, requireDovecot } from "./real_dovecot.ts";

const real = new RealDovecot();

beforeAll(requireDovecot);
afterAll(() => real.stop());

test(`sdk/surface/${RELEASE}.json says what scripts see on ${real.name}`, async () => {
  const committed = JSON.parse(
    readFileSync(new URL(`../../sdk/surface/${RELEASE}.json`, import.meta.url), "utf8"),
  );
  const { lua, objects } = await surfaceOf(real);
  const fromServers = Object.entries<{ origin: string; members: Record<string, Member> }>(committed.objects)
    .filter(([, { origin }]) => origin === "server")
    .map(([name, { members }]) => [name, members]);
  expect(committed.lua).toBe(lua);
  expect(objects).toEqual(Object.fromEntries(fromServers));
});
