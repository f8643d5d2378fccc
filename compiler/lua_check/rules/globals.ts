import { nearest } from "../../diagnostics/index.ts";
import type { Variable } from "../scope/variables.ts";
import type { Script } from "../script.ts";
import { type Identifier, isCall, pathOf } from "../syntax/nodes.ts";
import { isLookedFor } from "./guards.ts";

/** Words of other languages, with what Lua has. */
const WORDS: Readonly<Record<string, string>> = {
  True: "true",
  False: "false",
  TRUE: "true",
  FALSE: "false",
  None: "nil",
  null: "nil",
  NULL: "nil",
  Nil: "nil",
  undefined: "nil",
};

/** Functions of older versions of Lua, likewise. */
const FUNCTIONS: Readonly<Record<string, string>> = { unpack: "table.unpack", loadstring: "load" };

/** Reads of global names that nothing defines, and assignments that make a global in a function. */
export function checkGlobals(script: Script): void {
  const isOpen = mayDefineMore(script);
  for (const variable of script.scopes.globals.values()) {
    if (variable.writes.length > 0) checkWrites(variable, script);
    else if (!isKnown(variable, script)) checkReads(variable, isOpen, script);
  }
}

function isKnown({ name }: Variable, { names }: Script): boolean {
  return names.globals.has(name) || name === "dovecot" || name === "_ENV" || name === "arg";
}

function checkReads({ name, reads }: Variable, isOpen: boolean, script: Script): void {
  const isWord = WORDS[name] !== undefined;
  const isLooked = reads.some(({ node }) => isLookedFor(node, script) || isAlternative(node, script));
  const [first] = reads;
  if (first && (isWord || (!isOpen && !isLooked)))
    script.report("lua-undefined-global", first.node, { name, remedy: remedyFor(name, script) });
}

/** `table.unpack or unpack` works in every Lua. */
function isAlternative(node: Identifier, { parents }: Script): boolean {
  return FUNCTIONS[node.name] !== undefined && parents.get(node)?.type === "LogicalExpression";
}

function remedyFor(name: string, { scopes, names }: Script): string {
  const instead = WORDS[name] ?? FUNCTIONS[name];
  if (instead) return `Write \`${instead}\`.`;
  const locals = [...scopes.variables.values()].map((variable) => variable.name);
  const assigned = [...scopes.globals.values()].filter(({ writes }) => writes.length > 0);
  const known = [...locals, ...assigned.map((variable) => variable.name), ...names.globals, "dovecot"];
  const meant = nearest(
    name,
    known.filter((other) => other !== name && other.length > 2),
  );
  const isNear = meant !== undefined && Math.abs(meant.length - name.length) < 3 && name.length > 3;
  return isNear ? `Did you mean \`${meant}\`?` : `Declare it where it gets its value: \`local ${name} = …\`.`;
}

/** Returns true if other files may define globals: modules whose result nobody takes, files that are run, changes of `_G`. */
function mayDefineMore(script: Script): boolean {
  return script.nodes.some((node) => {
    if (node.type === "CallStatement") return pathOf(node.expression.base) === "require";
    if (isCall(node))
      return /^(?:dofile|loadfile|load|loadstring|setfenv|module)$/.test(pathOf(node.base) ?? "");
    return (
      node.type === "Identifier" &&
      (node.name === "_G" || node.name === "_ENV") &&
      script.variableOf(node)?.kind === "global"
    );
  });
}

/** A global that functions assign, other than script_init, and that the top level does not have. */
function checkWrites({ name, writes }: Variable, script: Script): void {
  const init = script.hooks.get("script_init");
  if (writes.some(({ inside, value }) => !inside || inside === init || value?.type === "FunctionDeclaration"))
    return;
  script.report("lua-implicit-global", writes[0]!.target, { name });
}
