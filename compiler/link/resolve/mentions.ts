import { childrenOf, expressionsOf, type Lua, lua, statementsOf } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";
import type { Names } from "./bindings.ts";

type Declaration = Lua.VariableDeclarationStatement | Lua.AssignmentStatement;

/** Collects the program's variables that statements name. Names that the compiler made up do not count. */
export class Mentions {
  readonly #names: Names;
  readonly #known = new Map<Lua.Statement, ReadonlySet<ts.Symbol>>();

  constructor(names: Names) {
    this.#names = names;
  }

  symbolOf(identifier: Lua.Expression | undefined): ts.Symbol | undefined {
    return identifier && lua.isIdentifier(identifier) ? this.#names.symbolOf(identifier) : undefined;
  }

  /** Everything that is named in a statement, also in the functions in it. */
  of(statement: Lua.Statement): ReadonlySet<ts.Symbol> {
    const known = this.#known.get(statement);
    if (known) return known;
    const found = new Set<ts.Symbol>();
    for (const expression of expressionsOf(statement)) this.#collect(expression, found);
    for (const inner of statementsOf(statement)) for (const symbol of this.of(inner)) found.add(symbol);
    this.#known.set(statement, found);
    return found;
  }

  /** Everything that is named in an expression, also in the functions in it. */
  in(expression: Lua.Expression): ReadonlySet<ts.Symbol> {
    const found = new Set<ts.Symbol>();
    this.#collect(expression, found);
    return found;
  }

  #collect(expression: Lua.Expression, found: Set<ts.Symbol>): void {
    const symbol = this.symbolOf(expression);
    if (symbol) found.add(symbol);
    if (!lua.isFunctionExpression(expression))
      for (const child of childrenOf(expression)) this.#collect(child, found);
    else for (const inner of expression.body.statements) for (const name of this.of(inner)) found.add(name);
  }

  /** The variables a statement declares, in its own block. */
  declaredBy(statement: Lua.Statement): ts.Symbol[] {
    if (!lua.isVariableDeclarationStatement(statement)) return [];
    return statement.left.flatMap((name) => this.symbolOf(name) ?? []);
  }

  /** The variables that get a value by a statement, or a member of whose value does: `X` in `X.y = 1`. */
  definedBy(statement: Lua.Statement): ts.Symbol[] {
    const isDefinition =
      lua.isVariableDeclarationStatement(statement) || lua.isAssignmentStatement(statement);
    return isDefinition ? (statement as Declaration).left.flatMap((name) => this.#owner(name) ?? []) : [];
  }

  #owner(target: Lua.Expression): ts.Symbol | undefined {
    return lua.isTableIndexExpression(target) ? this.#owner(target.table) : this.symbolOf(target);
  }
}
