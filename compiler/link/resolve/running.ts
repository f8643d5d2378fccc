import { childrenOf, isHoisted, type Lua, lua } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";
import type { Mentions } from "./mentions.ts";

function isCallOf(expression: Lua.Expression, name: string): boolean {
  if (!lua.isCallExpression(expression) || !lua.isIdentifier(expression.expression)) return false;
  return expression.expression.text === name;
}

/** Returns true if evaluating an expression runs no function of the program. */
function isInert(expression: Lua.Expression): boolean {
  if (lua.isFunctionExpression(expression)) return true;
  if (lua.isMethodCallExpression(expression) || lua.isTableIndexExpression(expression)) return false;
  if (lua.isCallExpression(expression) && !isCallOf(expression, "setmetatable")) return false;
  return childrenOf(expression).every(isInert);
}

/** Returns the names that an expression reads when it is evaluated: those outside of the functions in it. */
function readBy(expression: Lua.Expression, mentions: Mentions): ts.Symbol[] {
  if (lua.isFunctionExpression(expression)) return [];
  const symbol = mentions.symbolOf(expression);
  return [...(symbol ? [symbol] : []), ...childrenOf(expression).flatMap((child) => readBy(child, mentions))];
}

/** Computes the functions that may run when the statements of a block run. */
export class Running {
  readonly #mentions: Mentions;
  /** What a variable leads to: everything that the statements name which give it its value. */
  readonly #leads = new Map<ts.Symbol, Set<ts.Symbol>>();
  readonly #reached = new Map<Lua.Statement, ReadonlySet<ts.Symbol>>();

  constructor(statements: readonly Lua.Statement[], mentions: Mentions) {
    this.#mentions = mentions;
    for (const statement of statements) {
      for (const symbol of mentions.definedBy(statement)) {
        const leads = this.#leads.get(symbol) ?? new Set();
        this.#leads.set(symbol, leads);
        for (const mentioned of mentions.of(statement)) leads.add(mentioned);
      }
    }
  }

  /** Returns true if a statement that runs may call or read a function. A definition of another function does not. */
  mayReach(statement: Lua.Statement, symbol: ts.Symbol): boolean {
    const reached = this.#reached.get(statement) ?? this.#reachedBy(statement);
    this.#reached.set(statement, reached);
    return reached.has(symbol);
  }

  #reachedBy(statement: Lua.Statement): ReadonlySet<ts.Symbol> {
    if (isHoisted(statement)) return new Set();
    if (lua.isVariableDeclarationStatement(statement) || lua.isAssignmentStatement(statement)) {
      const values = statement.right ?? [];
      if (values.every(isInert)) return new Set(values.flatMap((value) => readBy(value, this.#mentions)));
    }
    const reached = new Set(this.#mentions.of(statement));
    for (const symbol of reached) for (const lead of this.#leads.get(symbol) ?? []) reached.add(lead);
    return reached;
  }
}
