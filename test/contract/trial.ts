import { join } from "node:path";
import { compileString } from "../../compiler/index.ts";
import type { Trial } from "../../verify/trial.ts";
import type { ContractCase } from "./contract_case.ts";
import { standardWorld } from "./worlds.ts";

/** A case with its defaults, and its TypeScript compiled for a release. */
export function trialOf(each: ContractCase, release: string): Trial {
  const session = {
    lua: each.typescript === undefined ? luaOf(each) : compiled(each.typescript, release),
    user: each.user ?? "alice",
    service: each.service ?? "doveadm",
  };
  const { sessions = 1 } = each;
  const given = typeof sessions === "number" ? Array.from({ length: sessions }, () => ({})) : sessions;
  return {
    ...session,
    release,
    world: { ...(each.world ?? standardWorld), dovecot: release },
    baseDir: each.baseDir ?? join(import.meta.dirname, "cases"),
    events: each.events ?? false,
    sessions: given.map((own) => ({ ...session, ...own })),
    ...(each.together === undefined ? {} : { together: each.together }),
  };
}

function luaOf({ lua, title }: ContractCase): string {
  if (lua === undefined) throw new Error(`${title}: neither Lua nor TypeScript is given`);
  return lua;
}

function compiled(typescript: string, dovecot: string): string {
  const { lua, diagnostics } = compileString(typescript, { fileName: "hook.ts", dovecot });
  if (lua !== undefined) return lua;
  throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}
