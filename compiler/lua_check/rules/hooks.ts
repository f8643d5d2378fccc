import {
  CONTEXTS,
  type Context,
  compareReleases,
  HOOKS,
  isAlive,
  lifeOf,
  parametersOf as parameterLives,
} from "../../../releases/index.ts";
import { hookNamed } from "../../contexts/index.ts";
import { type Code, catalogue } from "../../diagnostics/index.ts";
import { misnamedHook } from "../hook_names.ts";
import type { Variable } from "../scope/variables.ts";
import type { Script } from "../script.ts";
import type { FunctionNode } from "../syntax/nodes.ts";
import { isLookedFor } from "./guards.ts";

/** Functions that are meant to be hooks and are none, hooks that a release does not call, and a script without any. */
export function checkHooks(script: Script): void {
  for (const variable of script.scopes.globals.values()) checkName(variable, script);
  for (const variable of new Set(script.scopes.variables.values())) checkLocal(variable, script);
  for (const [name, fn] of script.hooks) {
    const life = lifeOf("hooks", name);
    const { release } = script;
    if (!isAlive(life, release))
      script.report("lua-hook-not-called", fn.identifier ?? fn, { name, release, since: life.since ?? "" });
    checkParameters(name, fn, script);
  }
  checkCompanions(script);
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
  const instead = misnamedHook(variable);
  if (instead === undefined) return;
  const values = { name: variable.name, instead, parameters: parametersOf(instead) };
  script.report("lua-unknown-hook", variable.writes[0]!.target, values);
}

/** Hooks without which the server does not call those that are there. */
function checkCompanions(script: Script): void {
  const reportMissing = (code: Code, of: readonly string[], hook: string) => {
    const [fn] = of.flatMap((name) => script.hooks.get(name) ?? []);
    if (!fn || script.hooks.has(hook)) return;
    const instead = requiredLua(hook) ?? `function ${hook}(${parametersOf(hook)}) end`;
    script.report("lua-missing-hook", fn.identifier ?? fn, { problem: catalogue[code].message, instead });
  };
  for (const { companions, alternatives } of script.contexts) {
    for (const { hook, of, code } of companions) reportMissing(code, of, hook);
    const [example = ""] = alternatives?.hooks ?? [];
    if (alternatives && !alternatives.hooks.some((name) => script.hooks.has(name)))
      reportMissing(alternatives.code, [...script.hooks.keys()], example);
  }
}

/** The shortest way to define a hook that must be there. */
function requiredLua(hook: string): string | undefined {
  const all: readonly Context[] = Object.values(CONTEXTS);
  return all.find(({ required }) => required?.hook === hook)?.required?.lua;
}

/** Reports parameters that the release does not pass to a hook, such as the settings of script_init. */
function checkParameters(name: string, fn: FunctionNode, script: Script): void {
  for (const [index, [parameter, { since = "" }]] of Object.entries(
    parameterLives("hooks", name),
  ).entries()) {
    const node = fn.parameters[index];
    const variable = node && script.variableOf(node);
    if (!variable || compareReleases(script.release, since) >= 0) continue;
    const { reads, writes } = variable;
    if (reads.length === 0 || writes.length > 0 || reads.some((read) => isLookedFor(read.node, script)))
      continue;
    script.report("lua-missing-member", node, {
      name: variable.name,
      release: script.release,
      reason: `${name} gets its ${parameter} since ${since}`,
      instead: `Begin with \`${variable.name} = ${variable.name} or {}\`.`,
    });
  }
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
