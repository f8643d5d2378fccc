import { readFileSync } from "node:fs";
import { standardWorld } from "../test/contract/worlds.ts";
import type { Judge } from "../verify/trial.ts";

/** What Lua says of one member: `type()`, `math.type()` for numbers, and the value of constants. */
export interface Member {
  readonly kind: string;
  readonly number?: "float" | "integer";
  readonly value?: number | string;
  /** True if the object has it itself, or its metatable has. */
  readonly place: "own" | "metatable";
}

/** Object → member. */
export type Surface = Readonly<Record<string, Readonly<Record<string, Member>>>>;

const LINE =
  /SURFACE (?<object>\S+) (?<member>\S+) (?<place>own|metatable) (?<kind>\w+) (?<number>\S+) (?<value>.*)$/;

/** Asks a server, or the simulator, what its scripts see. */
export async function surfaceOf(judge: Judge, release: string): Promise<{ lua: string; objects: Surface }> {
  const lua = readFileSync(new URL("surface.lua", import.meta.url), "utf8");
  const { observations } = await judge.judge({
    release,
    lua,
    world: { ...standardWorld, dovecot: release },
    baseDir: "",
    events: false,
    user: "alice",
    service: "doveadm",
  });
  const { log, exitCode } = observations[0]!;
  const { script, ...objects } = surfaceIn(log);
  const version = script?.lua?.value;
  if (exitCode !== 0 || objects.mailbox_status === undefined || typeof version !== "string") {
    throw new Error(`${judge.name} did not show all objects, exit code ${exitCode}:\n${log}`);
  }
  return { lua: version, objects };
}

/** The members that a transcript of scripts/surface.lua shows. */
export function surfaceIn(transcript: string): Surface {
  const objects: Record<string, Record<string, Member>> = {};
  for (const line of transcript.split("\n")) {
    const found = LINE.exec(line)?.groups;
    if (found === undefined) continue;
    objects[found.object!] ??= {};
    objects[found.object!]![found.member!] = memberOf(found);
  }
  return objects;
}

function memberOf({ kind, number, value, place }: Record<string, string | undefined>): Member {
  return {
    kind: kind!,
    ...(number === "-" ? {} : { number: number as "float" | "integer" }),
    ...(value === "-"
      ? {}
      : { value: Number.isFinite(Number(value)) && number !== "-" ? Number(value) : value! }),
    place: place as "own" | "metatable",
  };
}
