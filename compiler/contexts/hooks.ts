import ts from "../typescript_api.ts";
import type { Context, HookDescription } from "./context.ts";

/** A function with a body that is written where the hook is exported. */
export type HookFunction =
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.ArrowFunction
  | ts.FunctionExpression;

/** One hook of an entry. */
export interface Hook {
  readonly name: string;
  readonly description: HookDescription;
  /** The name in the export. */
  readonly nameNode: ts.Node;
  /** The hook's code, or the expression that gives the function. */
  readonly value: HookFunction | ts.Expression;
}

/** The hooks of an entry. */
export interface Hooks {
  readonly all: readonly Hook[];
  /** The kinds of scripts that the entry is. */
  readonly contexts: readonly Context[];
  /** The hooks that are written as functions, by function. */
  readonly byFunction: ReadonlyMap<ts.Node, HookDescription>;
  /** Local names that stand for a hook, and are its global function in Lua. */
  readonly bySymbol: ReadonlyMap<ts.Symbol, string>;
}

export const noHooks: Hooks = { all: [], contexts: [], byFunction: new Map(), bySymbol: new Map() };

/** Returns true if a hook's code is written where it is exported. */
export function isHookFunction(node: ts.Node): node is HookFunction {
  return (
    (ts.isFunctionDeclaration(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isArrowFunction(node) ||
      ts.isFunctionExpression(node)) &&
    node.body !== undefined
  );
}
