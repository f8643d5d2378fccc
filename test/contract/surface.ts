import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { authSurfaceOf, withAuthSurface } from "../../scripts/auth_surface_of.ts";
import { type Member, surfaceOf } from "../../scripts/surface_of.ts";
import { performOnServer } from "../../verify/contexts/auth/auth_server.ts";
import type { Installation } from "../../verify/installation.ts";
import type { RealDovecot } from "../../verify/real_dovecot.ts";

interface SurfaceFile {
  readonly lua: string;
  readonly objects: Readonly<
    Record<string, { readonly origin: string; readonly members: Record<string, Member> }>
  >;
}

/** Defines the test that the committed surface of a release is what scripts see on its server. */
export function compareSurface(real: RealDovecot, installation: Installation): void {
  test(`sdk/surface/${real.release}.json says what scripts see on ${real.name}`, async () => {
    const file = new URL(`../../sdk/surface/${real.release}.json`, import.meta.url);
    const committed = JSON.parse(readFileSync(file, "utf8")) as SurfaceFile;
    const { lua, objects } = await surfaceOf(real, real.release);
    const ofAuth = await authSurfaceOf(
      async (trial) => (await performOnServer(installation, trial)).performance,
      real.release,
    );
    const fromServers = Object.entries(committed.objects)
      .filter(([, { origin }]) => origin === "server")
      .map(([name, { members }]) => [name, members]);
    expect(committed.lua).toBe(lua);
    expect(withAuthSurface(objects, ofAuth)).toEqual(Object.fromEntries(fromServers));
  });
}
