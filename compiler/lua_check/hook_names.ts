import { CONTEXTS, FORMER_HOOKS, HOOKS } from "../../releases/index.ts";
import { contexts } from "../contexts/index.ts";
import { nearest } from "../diagnostics/index.ts";
import type { Scopes, Variable } from "./scope/variables.ts";
import type { FunctionNode } from "./syntax/nodes.ts";

/** Global functions with the names of hooks, and those that are meant as one that is not there; the last definition counts. */
export function hooksIn({ globals }: Scopes): Map<string, FunctionNode> {
  const found = new Map<string, FunctionNode>();
  for (const [name, variable] of globals) {
    const value = variable.writes.at(-1)?.value;
    const hook = HOOKS.includes(name) ? name : misnamedHook(variable);
    if (hook === undefined || value?.type !== "FunctionDeclaration") continue;
    if (hook === name || !globals.get(hook)?.writes.length) found.set(hook, value);
  }
  return found;
}

/** The hook that a global function is meant as, which the script itself never calls. */
export function misnamedHook({ name, writes, reads }: Variable): string | undefined {
  const isFunction = writes.some(({ value }) => value?.type === "FunctionDeclaration");
  return isFunction && reads.length === 0 && !HOOKS.includes(name) ? meantBy(name) : undefined;
}

/** The hook that a name was meant to be. */
function meantBy(name: string): string | undefined {
  const former = contexts.map(({ lua }) => lua.formerHooks[name]).find(Boolean) ?? FORMER_HOOKS.get(name);
  if (former) return former;
  const kin = Object.values(CONTEXTS).find(({ hooks }) =>
    hooks.map(familyOf).some((family) => family !== undefined && name.startsWith(family)),
  );
  if (kin) return nearest(name, kin.hooks) ?? kin.hooks[1];
  const near = nearest(name, HOOKS);
  return near && differences(name, near) ? near : undefined;
}

/** The first two words of a hook's name: `auth_passdb_`. Those of the hooks of all kinds, such as `script_init`, have no third. */
function familyOf(hook: string): string | undefined {
  return /^[a-z]+_[a-z]+_/.exec(hook)?.[0];
}

/** Returns true for a name that is the same without signs and capitals. */
function differences(name: string, hook: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll("_", "");
  return bare(name) === bare(hook);
}
