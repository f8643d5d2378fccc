import { CONTEXTS, FORMER_HOOKS, HOOKS, isAlive, lifeOf } from "../../../releases/index.ts";
import { contexts, hookNamed } from "../../contexts/index.ts";
import { nearest } from "../../diagnostics/index.ts";
import type { Variable } from "../scope/variables.ts";
import type { Script } from "../script.ts";

/** Functions that are meant to be hooks and are none, hooks that a release does not call, and a script without any. */
export function checkHooks(script: Script): void {
  for (const variable of script.scopes.globals.values()) checkName(variable, script);
  for (const variable of new Set(script.scopes.variables.values())) checkLocal(variable, script);
  for (const [name, fn] of script.hooks) {
    const life = lifeOf("hooks", name);
    const { release } = script;
    if (!isAlive(life, release))
      script.report("lua-hook-not-called", fn.identifier ?? fn, { name, release, since: life.since ?? "" });
  }
  const isEmpty = script.hooks.size === 0 && script.diagnostics.length === 0;
  if (isEmpty && !isModule(script)) script.report("lua-no-hooks", { ...script.chunk, ...start });
}

/** The first character of the text. */
const start = { range: [0, 0] };

/** A file that returns something at its top level is loaded by another one. */
function isModule({ chunk }: Script): boolean {
  return chunk.body.at(-1)?.type === "ReturnStatement";
}

function isFunction({ writes }: Variable): boolean {
  return writes.some(({ value }) => value?.type === "FunctionDeclaration");
}

function checkName(variable: Variable, script: Script): void {
  const { name, writes, reads } = variable;
  const [first] = writes;
  if (!first || HOOKS.includes(name) || !isFunction(variable) || reads.length > 0) return;
  const instead = meantBy(name);
  if (instead !== undefined)
    script.report("lua-unknown-hook", first.target, { name, instead, parameters: parametersOf(instead) });
}

/** The hook that a name was meant to be. */
function meantBy(name: string): string | undefined {
  const former = contexts.map(({ lua }) => lua.formerHooks[name]).find(Boolean) ?? FORMER_HOOKS.get(name);
  if (former) return former;
  const kin = Object.values(CONTEXTS).find(({ hooks }) =>
    hooks.some((hook) => name.startsWith(familyOf(hook))),
  );
  if (kin) return nearest(name, kin.hooks) ?? kin.hooks[1];
  const near = nearest(name, HOOKS);
  return near && differences(name, near) ? near : undefined;
}

/** The first two words of a hook's name: `auth_passdb_`. Those of the hooks of all kinds, such as `script_init`, have no third. */
function familyOf(hook: string): string {
  return /^[a-z]+_[a-z]+_/.exec(hook)?.[0] ?? hook;
}

/** Returns true for a name that is the same without signs and capitals. */
function differences(name: string, hook: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll("_", "");
  return bare(name) === bare(hook);
}

function parametersOf(hook: string): string {
  const description = hookNamed(hook);
  return description?.parameters.map((text) => text.replace(/:.*/, "")).join(", ") ?? "...";
}

function checkLocal(variable: Variable, script: Script): void {
  const { name, kind, declaration, inside, reads } = variable;
  if (kind !== "local" || inside || reads.length > 0 || !declaration || script.hooks.has(name)) return;
  if (HOOKS.includes(name) && isFunction(variable))
    script.report("lua-local-hook", declaration, { name, parameters: parametersOf(name) });
}
