import { functionAround, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import type { HookDescription } from "./context.ts";
import type { Hooks } from "./hooks.ts";
import { contexts } from "./list.ts";
import { functionReturning } from "./results.ts";

/** The program, and the hooks of its entries. */
export interface HooksOfProgram {
  readonly meaning: Meaning;
  readonly hooks: readonly Hooks[];
}

/** Kinds of results that a function's result may have to be; undefined where some are not known. */
type Kinds = ReadonlySet<string> | undefined;

const typesOfResults = new Map(contexts.flatMap(({ resultTypes }) => Object.entries(resultTypes)));

/**
 * Returns the kind of result, such as `"passdb"`, that a call inside of a function has to make: that of the hook, of the
 * declared type, or of all hooks that return what the function gives. Undefined where these are several or not known; any
 * kind where no hook returns it.
 */
export function resultKind(node: ts.Node, program: HooksOfProgram): string | undefined {
  const around = functionAround(node);
  const kinds = around && kindsOf(around, program, new Set());
  if (kinds?.size === 0) return [...typesOfResults.values()][0];
  return kinds?.size === 1 ? [...kinds][0] : undefined;
}

function kindsOf(fn: ts.SignatureDeclaration, program: HooksOfProgram, seen: Set<ts.Node>): Kinds {
  const hook = program.hooks.map(({ byFunction }) => byFunction.get(fn)).find(Boolean);
  if (hook) return kindOfHook(hook);
  const declared = declaredKind(fn, program.meaning);
  if (declared !== undefined) return new Set([declared]);
  const all = new Set(
    program.hooks.flatMap((each) => each.all.flatMap(({ description }) => [...kindOfHook(description)])),
  );
  return all.size === 1 ? all : kindsOfCallers(fn, program, seen);
}

function kindOfHook({ result }: HookDescription): ReadonlySet<string> {
  return new Set(result.kind === "result" ? [result.of] : []);
}

/** The kind of the type that is declared for a function's result, where it is written or where the function is given. */
export function declaredKind(fn: ts.SignatureDeclaration, meaning: Meaning): string | undefined {
  const written = fn.type && meaning.checker.getTypeFromTypeNode(fn.type);
  const isValue = ts.isArrowFunction(fn) || ts.isFunctionExpression(fn);
  const wanted = isValue ? meaning.checker.getContextualType(fn) : undefined;
  const [signature] = wanted ? meaning.checker.getNonNullableType(wanted).getCallSignatures() : [];
  const { aliasSymbol } = written ?? signature?.getReturnType() ?? {};
  return aliasSymbol && meaning.isOwn(aliasSymbol, aliasSymbol.name)
    ? typesOfResults.get(aliasSymbol.name)
    : undefined;
}

/** The kinds of all functions that return a call of a function. */
function kindsOfCallers(fn: ts.SignatureDeclaration, program: HooksOfProgram, seen: Set<ts.Node>): Kinds {
  if (seen.has(fn)) return new Set();
  seen.add(fn);
  const { meaning } = program;
  const name = nameOf(fn);
  const symbol = name && meaning.symbolOf(name);
  if (!symbol) return undefined;
  const kinds = new Set<string>();
  for (const { node } of meaning.facts.files.flatMap((file) => meaning.facts.usesIn(file, symbol))) {
    const found = node === name || isLink(node) ? new Set<string>() : kindsOfUse(node, program, seen);
    if (!found) return undefined;
    for (const kind of found) kinds.add(kind);
  }
  return kinds;
}

function nameOf(fn: ts.SignatureDeclaration): ts.Identifier | undefined {
  if (fn.name && ts.isIdentifier(fn.name) && !ts.isMethodDeclaration(fn)) return fn.name;
  const { parent } = fn;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

function isLink({ parent }: ts.Node): boolean {
  return ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent);
}

function kindsOfUse(node: ts.Identifier, program: HooksOfProgram, seen: Set<ts.Node>): Kinds {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) {
    const around = functionReturning(parent);
    return around ? kindsOf(around, program, seen) : new Set();
  }
  const hook = program.hooks
    .flatMap(({ all }) => all)
    .find(({ value, nameNode }) => value === node || nameNode === node);
  return hook && kindOfHook(hook.description);
}
