import { join } from "node:path";
import { compileString } from "../../compiler/index.ts";
import type { ContractCase, Trial } from "./contract_case.ts";
import { standardWorld } from "./worlds.ts";

/** A case with its defaults, and its TypeScript compiled. */
export function trialOf(each: ContractCase): Trial {
  return {
    lua: each.typescript === undefined ? luaOf(each) : compiled(each.typescript),
    world: each.world ?? standardWorld,
    baseDir: each.baseDir ?? join(import.meta.dirname, "cases"),
    user: each.user ?? "alice",
    service: each.service ?? "doveadm",
    events: each.events ?? false,
  };
}

function luaOf({ lua, title }: ContractCase): string {
  if (lua === undefined) throw new Error(`${title}: neither Lua nor TypeScript is given`);
  return lua;
}

function compiled(typescript: string): string {
  const { lua, diagnostics } = compileString(typescript, { fileName: "hook.ts" });
  if (lua !== undefined) return lua;
  throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}
