import { type Lua, lua, statementsOf } from "../../lua_tree/index.ts";
import { type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Types of the library whose values may be generators. */
const lazy = new Set(["Generator", "Iterable", "IterableIterator", "Iterator", "IteratorObject"]);

/** Whether a loop may walk through a generator that others can go on with: not one that is made for the loop. */
function mayBeShared(node: ts.Expression, meaning: Meaning): boolean {
  const inner = skipTypes(node);
  const signature = ts.isCallExpression(inner) ? meaning.checker.getResolvedSignature(inner) : undefined;
  const { asteriskToken } = (signature?.declaration ?? {}) as { asteriskToken?: ts.Node };
  if (asteriskToken) return false;
  return meaning
    .parts(meaning.typeOf(node))
    .some(({ symbol }) => symbol && lazy.has(symbol.name) && meaning.isStandard(symbol));
}

function isIteratorCall(expression: Lua.Expression | undefined): expression is Lua.CallExpression {
  if (!expression || !lua.isCallExpression(expression)) return false;
  return lua.isIdentifier(expression.expression) && expression.expression.text === "__TS__Iterator";
}

/** What leaves a loop besides its end. */
class Exits {
  hasAny = false;
  readonly #close: () => Lua.Statement;
  readonly #context: ModuleContext;
  readonly #labels = new Set<string>();

  constructor(close: () => Lua.Statement, context: ModuleContext) {
    this.#close = close;
    this.#context = context;
  }

  /** The statements of a loop's body, in which the generator is closed before what leaves the loop for elsewhere. */
  closed(statements: readonly Lua.Statement[]): Lua.Statement[] {
    for (const statement of statements) this.#noteLabels(statement);
    return statements.flatMap((statement) => this.#closedOne(statement));
  }

  #noteLabels(statement: Lua.Statement): void {
    if (lua.isLabelStatement(statement)) this.#labels.add(statement.name);
    for (const inner of statementsOf(statement)) this.#noteLabels(inner);
  }

  #closedOne(statement: Lua.Statement): Lua.Statement[] {
    if (lua.isBreakStatement(statement)) this.hasAny = true;
    if (lua.isReturnStatement(statement)) return this.#closedReturn(statement);
    if (lua.isGotoStatement(statement) && !this.#labels.has(statement.label)) {
      this.hasAny = true;
      return [this.#close(), statement];
    }
    if (lua.isDoStatement(statement)) statement.statements = this.closed(statement.statements);
    else if (lua.isIterationStatement(statement))
      statement.body.statements = this.closed(statement.body.statements);
    else if (lua.isIfStatement(statement)) this.#closeIf(statement);
    return [statement];
  }

  #closeIf({ ifBlock, elseBlock }: Lua.IfStatement): void {
    ifBlock.statements = this.closed(ifBlock.statements);
    if (!elseBlock) return;
    if (lua.isIfStatement(elseBlock)) this.#closeIf(elseBlock);
    else elseBlock.statements = this.closed(elseBlock.statements);
  }

  /** `return f(x)` as `local result = f(x) close(values) return result`. */
  #closedReturn(statement: Lua.ReturnStatement): Lua.Statement[] {
    this.hasAny = true;
    const locals: Lua.Statement[] = [];
    statement.expressions = statement.expressions.map((expression) => {
      if (lua.isLiteral(expression)) return expression;
      const name = this.#context.createTempNameForLuaExpression(expression);
      locals.push(lua.createVariableDeclarationStatement(name, expression));
      return lua.cloneIdentifier(name);
    });
    return [...locals, this.#close(), statement];
  }
}

/**
 * `for (const value of values) { … break; … }` with `close(values)` behind it: a generator whose loop is left has ended.
 */
export function closeGenerator(
  node: ts.ForOfStatement,
  statements: Lua.Statement[],
  context: ModuleContext,
): Lua.Statement[] {
  const loop = statements.at(-1);
  const { meaning } = context.lowering;
  if (!loop || !lua.isForInStatement(loop) || !mayBeShared(node.expression, meaning)) return statements;
  const [call] = loop.expressions;
  const value = isIteratorCall(call) ? call.params[0] : undefined;
  if (!isIteratorCall(call) || !value) return statements;
  const symbol = ts.isIdentifier(node.expression) ? meaning.symbolOf(node.expression) : undefined;
  const isSteady =
    symbol && lua.isIdentifier(value) && !meaning.facts.isAssignedWithin(node.statement, symbol);
  const name = isSteady ? value : context.temporary("values");
  const close = () =>
    lua.createExpressionStatement(
      lua.createCallExpression(lua.createIdentifier("____close"), [lua.cloneIdentifier(name)]),
    );
  const exits = new Exits(close, context);
  loop.body.statements = exits.closed(loop.body.statements);
  if (!exits.hasAny) return statements;
  if (isSteady) return [...statements, close()];
  call.params = [lua.cloneIdentifier(name)];
  const declared = lua.createVariableDeclarationStatement(name, value);
  return [lua.createDoStatement([...statements.slice(0, -1), declared, loop, close()])];
}
