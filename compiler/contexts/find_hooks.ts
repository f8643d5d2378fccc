import { CONTEXTS, contextsOf, FORMER_HOOKS } from "../../releases/index.ts";
import { nearest, type Report } from "../diagnostics/index.ts";
import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { checkCarried } from "./carried_results.ts";
import type { Context, HookDescription } from "./context.ts";
import { defaultExport, type Exported, listExports, writtenHooks } from "./exports.ts";
import { type Hook, type Hooks, isHookFunction } from "./hooks.ts";
import { contexts, hookNamed } from "./list.ts";
import { anyContext, contextsWith, type PossibleContexts } from "./possible_contexts.ts";

/** Input of the search for hooks: the types, the report function, and the allowed contexts. */
interface HookSearch {
  readonly meaning: Meaning;
  readonly report: Report;
  readonly possible?: PossibleContexts;
}

/** Finds the hooks that an entry exports, and says what is wrong with its exports. */
export function findHooks(
  file: ts.SourceFile,
  { meaning, report, possible = anyContext }: HookSearch,
): Hooks {
  const exported = listExports(file, meaning, report);
  const checkedByTypeScript = isSatisfied(file, meaning);
  const names = exported.map(({ name }) => name);
  const kinds = contextsWith({ names, declared: declaredContext(file, meaning) }, possible);
  const all = exported.flatMap((one) => {
    const trusted = one.isDefault && checkedByTypeScript;
    const description = hookNamed(one.name, kinds);
    if (description) return [toHook(one, description)];
    return reportUnknown(one, { trusted, kinds, report });
  });
  checkSet(file, all, { report, kinds, checkedByTypeScript, isEmpty: exported.length === 0 });
  for (const hook of all) checkHook(hook, meaning, report);
  const unchecked = exported.filter(({ isDefault }) => !(isDefault && checkedByTypeScript));
  for (const one of unchecked) checkType(one, kinds, { meaning, report });
  if (!checkedByTypeScript) checkCarried(all, kinds, { meaning, report });
  const functions = all.filter(({ value }) => isHookFunction(value));
  return {
    all,
    contexts: kinds,
    byFunction: new Map(functions.map(({ value, description }) => [value, description])),
    bySymbol: new Map(exported.flatMap((one) => symbolEntry(one, kinds))),
  };
}

function symbolEntry({ symbol, value, name }: Exported, kinds: readonly Context[]): [ts.Symbol, string][] {
  return symbol && isHookFunction(value) && hookNamed(name, kinds) ? [[symbol, name]] : [];
}

function toHook({ nameNode, value }: Exported, description: HookDescription): Hook {
  return { name: description.name, description, nameNode, value: value as Hook["value"] };
}

/** Returns true if TypeScript itself checks the names and types: `export default { … } satisfies MailHooks`. */
function isSatisfied(file: ts.SourceFile, meaning: Meaning): boolean {
  const assignment = defaultExport(file);
  const written = assignment && writtenHooks(assignment, meaning);
  if (!written) return false;
  return ts.isSatisfiesExpression(written) || declaredContext(file, meaning) !== undefined;
}

/** The kind of scripts whose type the default export has: `satisfies MailHooks`, `const hooks: MailHooks = …`. */
function declaredContext(file: ts.SourceFile, meaning: Meaning): Context | undefined {
  const assignment = defaultExport(file);
  const written = assignment && writtenHooks(assignment, meaning);
  if (!written) return undefined;
  const variable = ts.isVariableDeclaration(written.parent) ? written.parent : undefined;
  const type = ts.isSatisfiesExpression(written) ? written.type : variable?.type;
  const name = type && ts.isTypeReferenceNode(type) ? type.typeName.getText() : undefined;
  return contexts.find(({ hooksType }) => hooksType === name);
}

interface UnknownHook {
  /** True if TypeScript reports the name by itself. */
  readonly trusted: boolean;
  readonly kinds: readonly Context[];
  readonly report: Report;
}

function reportUnknown({ name, nameNode }: Exported, { trusted, kinds, report }: UnknownHook): [] {
  const real = FORMER_HOOKS.get(name);
  if (real) report("script-load", nameNode, { name, real });
  else if (!trusted)
    report("unknown-hook", nameNode, {
      name,
      script: scriptOf(kinds),
      remedy: unknownHookRemedy(name, kinds),
    });
  return [];
}

/** Names what an entry is, at the beginning of a sentence: `An auth script`. */
function scriptOf(kinds: readonly Context[]): string {
  const [first = "script"] = kinds.map(({ name }) => CONTEXTS[name].script);
  return first.charAt(0).toUpperCase() + first.slice(1);
}

/** Returns the hint for a name that is no hook of these scripts. */
export function unknownHookRemedy(name: string, kinds: readonly Context[] = contexts): string {
  const [other] = contextsOf(name);
  const isOwn = kinds.some((kind) => kind.name === other);
  if (other !== undefined && !isOwn) {
    const compiled = contexts.find((known) => known.name === other);
    const place = compiled
      ? `export it from an entry of its own, which \`satisfies ${compiled.hooksType}\``
      : "write it in a Lua file, as such scripts cannot be compiled";
    return `${name} belongs to ${CONTEXTS[other].scripts}, which ${CONTEXTS[other].caller} calls: ${place}.`;
  }
  const hookNames = kinds.flatMap(({ hooks }) => hooks.map((hook) => hook.name));
  const meant = nearest(name, hookNames);
  return meant
    ? `Did you mean \`${meant}\`?`
    : `The hooks are ${hookNames.join(", ")}. Keep other functions unexported.`;
}

interface SetCheck {
  readonly report: Report;
  readonly kinds: readonly Context[];
  readonly checkedByTypeScript: boolean;
  readonly isEmpty: boolean;
}

function checkSet(file: ts.SourceFile, hooks: readonly Hook[], check: SetCheck): void {
  const { report, kinds, checkedByTypeScript, isEmpty } = check;
  if (isEmpty && !defaultExport(file)) report("no-hooks", file.endOfFileToken);
  const seen = new Set<string>();
  for (const { name, nameNode } of hooks) {
    if (seen.has(name)) report("duplicate-hook", nameNode, { name });
    seen.add(name);
  }
  for (const { hook, of, code } of checkedByTypeScript ? [] : kinds.flatMap(({ companions }) => companions)) {
    const left = !seen.has(hook) && hooks.find(({ name }) => of.includes(name));
    if (left) report(code, left.nameNode);
  }
  for (const kind of kinds) {
    const { alternatives } = kind;
    const first = hooks.find(({ name }) => isOwnHook(name, kind));
    if (alternatives && first && !alternatives.hooks.some((name) => seen.has(name)))
      report(alternatives.code, first.nameNode);
  }
}

/** Returns true for a hook that no other kind of scripts has. */
function isOwnHook(name: string, kind: Context): boolean {
  return contextsOf(name).length === 1 && hookNamed(name, [kind]) !== undefined;
}

function checkHook({ name, value, nameNode }: Hook, meaning: Meaning, report: Report): void {
  if (!isHookFunction(value)) return;
  if (value.asteriskToken) report("generator-hook", nameNode, { name });
  for (const node of meaning.facts.ofKind(ts.SyntaxKind.ThisKeyword, value.body!)) {
    if (ownerOfThis(node, value) === value) report("this-in-hook", node);
  }
}

/** The function or class inside of a hook, or the hook itself, whose `this` a node is. */
function ownerOfThis(node: ts.Node, hook: ts.Node): ts.Node | undefined {
  return ts.findAncestor(
    node,
    (at) => at === hook || ts.isClassLike(at) || (ts.isFunctionLike(at) && !ts.isArrowFunction(at)),
  );
}

interface TypeCheck {
  readonly meaning: Meaning;
  readonly report: Report;
}

function checkType(
  { name, nameNode, value }: Exported,
  kinds: readonly Context[],
  { meaning, report }: TypeCheck,
): void {
  const context = kinds.find((kind) => hookNamed(name, [kind]));
  const expected = context && meaning.hookType(context.singleHooksType ?? context.hooksType, name);
  if (!expected || (isHookFunction(value) && value.asteriskToken)) return;
  const { checker } = meaning;
  const actual = checker.getTypeAtLocation(value);
  if (checker.isTypeAssignableTo(actual, expected)) return;
  const description = hookNamed(name, [context])!;
  const declared = `\`${name}(${description.parameters.join(", ")})\``;
  const { resultHint = context.resultHint } = description;
  const reason = mismatch({ actual, expected, resultHint }, meaning);
  report("wrong-hook-type", nameNode, { name, reason, expected: declared });
}

interface Mismatch {
  readonly actual: ts.Type;
  readonly expected: ts.Type;
  readonly resultHint: string;
}

function mismatch({ actual, expected, resultHint }: Mismatch, { checker }: Meaning): string {
  const [given, wanted] = [actual, expected].map((type) => type.getCallSignatures()[0]);
  if (!given || !wanted) return "it is not a function.";
  const result = checker.getReturnTypeOfSignature(given);
  if (checker.isTypeAssignableTo(result, checker.getReturnTypeOfSignature(wanted))) {
    return "its parameters differ.";
  }
  return `it gives '${checker.typeToString(result)}'. ${resultHint}`;
}
