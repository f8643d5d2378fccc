import { childrenOf, globalOf, type Lua, lua } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";
import { Binding, type Names, type Resolution, type Scope } from "./bindings.ts";
import { luaBuiltins } from "./words.ts";

/**
 * Finds the variable behind each name of a chunk.
 *
 * Names that come from the TypeScript are found by their symbol, across modules; names that the compiler made up are
 * found as Lua would, by the innermost declaration.
 */
export class Resolver implements Resolution {
  readonly bindings: Binding[] = [];
  readonly globals = new Set<string>();
  readonly #bySymbol = new Map<ts.Symbol, Binding>();
  readonly #scopes: Scope[] = [new Map()];
  #names!: Names;

  /** Declares a function that the linker itself puts at the top of the chunk: how lowered code names it, and how Lua does. */
  declareOwn(key: string, text: string): Binding {
    const binding = new Binding({ text, index: this.bindings.length, topLevelOf: "" });
    this.bindings.push(binding);
    this.#scopes[0]!.set(key, binding);
    return binding;
  }

  /** Adds a module behind those that were added before. */
  addModule(names: Names, statements: readonly Lua.Statement[]): void {
    this.#names = names;
    this.#statements(statements);
  }

  #inScope(visit: () => void): void {
    this.#scopes.push(new Map());
    visit();
    this.#scopes.pop();
  }

  #declare(identifier: Lua.Identifier): void {
    const symbol = this.#symbolOf(identifier);
    const known = symbol && this.#bySymbol.get(symbol);
    const binding = known ?? this.#create(identifier);
    if (symbol) this.#bySymbol.set(symbol, binding);
    this.#scopes.at(-1)!.set(known ? `${identifier.text}\0${binding.index}` : identifier.text, binding);
    binding.identifiers.push(identifier);
  }

  #create(identifier: Lua.Identifier): Binding {
    const topLevelOf = this.#scopes.length === 1 ? this.#names.fileName : undefined;
    const text =
      identifier.originalName && /^____/.test(identifier.text) ? identifier.originalName : identifier.text;
    const binding = new Binding({ text, index: this.bindings.length, topLevelOf });
    this.bindings.push(binding);
    return binding;
  }

  #symbolOf(identifier: Lua.Identifier): ts.Symbol | undefined {
    return this.#names.symbolOf(identifier);
  }

  #refer(identifier: Lua.Identifier): void {
    const target = this.#find(identifier);
    if (target instanceof Binding) target.identifiers.push(identifier);
    else {
      identifier.text = target;
      this.globals.add(target);
    }
    for (const scope of this.#scopes) {
      for (const visible of scope.values()) {
        if (typeof target === "string" || target.index < visible.index) visible.seen.add(target);
      }
    }
  }

  #find(identifier: Lua.Identifier): Binding | string {
    const marked = globalOf(identifier);
    if (marked) return marked;
    const symbol = this.#symbolOf(identifier);
    const bySymbol = symbol && (this.#bySymbol.get(symbol) ?? this.#names.globalOf(symbol));
    if (bySymbol) return bySymbol;
    if (symbol && this.#names.isDeclared(symbol)) return identifier.text;
    if (!symbol && luaBuiltins.has(identifier.text) && identifier.text !== "self") return identifier.text;
    const scope = this.#scopes.findLast((candidate) => candidate.has(identifier.text));
    if (!scope && identifier.text === "____exports")
      throw new Error("something is kept in a table of exports");
    return scope?.get(identifier.text) ?? identifier.text;
  }

  #statements(statements: readonly Lua.Statement[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #block(block: Lua.Block | { statements: Lua.Statement[] }): void {
    this.#inScope(() => this.#statements(block.statements));
  }

  #statement(statement: Lua.Statement): void {
    if (lua.isVariableDeclarationStatement(statement)) this.#variables(statement);
    else if (lua.isAssignmentStatement(statement)) this.#expressions([...statement.right, ...statement.left]);
    else if (lua.isDoStatement(statement)) this.#block(statement);
    else if (lua.isIfStatement(statement)) this.#if(statement);
    else if (lua.isWhileStatement(statement)) {
      this.#expression(statement.condition);
      this.#block(statement.body);
    } else if (lua.isRepeatStatement(statement)) this.#repeat(statement);
    else if (lua.isForStatement(statement)) this.#for(statement);
    else if (lua.isForInStatement(statement)) this.#forIn(statement);
    else if (lua.isReturnStatement(statement)) this.#expressions(statement.expressions);
    else if (lua.isExpressionStatement(statement)) this.#expression(statement.expression);
  }

  #variables({ left, right = [] }: Lua.VariableDeclarationStatement): void {
    const isFunction = left.length === 1 && right.length === 1 && lua.isFunctionExpression(right[0]!);
    if (!isFunction) this.#expressions(right);
    for (const identifier of left) this.#declare(identifier);
    if (isFunction) this.#expressions(right);
  }

  #if({ condition, ifBlock, elseBlock }: Lua.IfStatement): void {
    this.#expression(condition);
    this.#block(ifBlock);
    if (!elseBlock) return;
    if (lua.isIfStatement(elseBlock)) this.#if(elseBlock);
    else this.#block(elseBlock);
  }

  #repeat({ body, condition }: Lua.RepeatStatement): void {
    this.#inScope(() => {
      this.#statements(body.statements);
      this.#expression(condition);
    });
  }

  #for(statement: Lua.ForStatement): void {
    const { controlVariableInitializer, limitExpression, stepExpression } = statement;
    this.#expressions([
      controlVariableInitializer,
      limitExpression,
      ...(stepExpression ? [stepExpression] : []),
    ]);
    this.#inScope(() => {
      this.#declare(statement.controlVariable);
      this.#block(statement.body);
    });
  }

  #forIn({ expressions, names, body }: Lua.ForInStatement): void {
    this.#expressions(expressions);
    this.#inScope(() => {
      for (const name of names) this.#declare(name);
      this.#block(body);
    });
  }

  #expressions(expressions: readonly Lua.Expression[]): void {
    for (const expression of expressions) this.#expression(expression);
  }

  #expression(expression: Lua.Expression): void {
    if (lua.isIdentifier(expression)) this.#refer(expression);
    else if (lua.isFunctionExpression(expression)) this.#function(expression);
    else this.#expressions(childrenOf(expression));
  }

  #function({ params = [], body }: Lua.FunctionExpression): void {
    this.#inScope(() => {
      for (const parameter of params) this.#declare(parameter);
      this.#block(body);
    });
  }
}
