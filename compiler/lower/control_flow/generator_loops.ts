import { type Lua, lua, statementsOf } from "../../lua_tree/index.ts";
import { mayBeShared, mayShareIterator } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { keepOpen } from "./open_iterators.ts";

function isIteratorCall(expression: Lua.Expression | undefined): expression is Lua.CallExpression {
  if (!expression || !lua.isCallExpression(expression)) return false;
  return lua.isIdentifier(expression.expression) && expression.expression.text === "__TS__Iterator";
}

/** Statements that leave a loop before its end. */
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

/** Expression that a loop takes its values from: a name if the loop may have to close the iterator. */
interface Walked {
  /** Statements before the loop. */
  readonly before: readonly Lua.Statement[];
  /** The iterator to close. */
  readonly name: Lua.Identifier;
  /** Lets the loop ask by name. */
  readonly use: () => void;
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
  const [call] = loop && lua.isForInStatement(loop) ? loop.expressions : [];
  if (!loop || !lua.isForInStatement(loop) || !isIteratorCall(call)) return statements;
  const walked = walkedBy(node, loop, context);
  if (!walked) return statements;
  const close = () =>
    lua.createExpressionStatement(
      lua.createCallExpression(lua.createIdentifier("____close"), [lua.cloneIdentifier(walked.name)]),
    );
  const exits = new Exits(close, context);
  loop.body.statements = exits.closed(loop.body.statements);
  const isHeld = keepOpen(loop.body.statements, walked.name);
  if (!exits.hasAny && !isHeld) return statements;
  walked.use();
  const closed = [...statements.slice(0, -1), ...walked.before, loop, ...(exits.hasAny ? [close()] : [])];
  return walked.before.length > 0 ? [lua.createDoStatement(closed)] : closed;
}

/** Returns the iterator that a loop may have to close, or undefined if nobody else can go on with it. */
function walkedBy(
  { expression, statement }: ts.ForOfStatement,
  loop: Lua.ForInStatement,
  context: ModuleContext,
): Walked | undefined {
  const { meaning } = context.lowering;
  const call = loop.expressions[0] as Lua.CallExpression;
  const value = call.params[0]!;
  if (mayShareIterator(meaning.typeOf(expression), meaning)) {
    const names = ["step", "state", "place"].map((name) => context.temporary(name));
    const use = () => {
      loop.expressions = names.map((each) => lua.cloneIdentifier(each));
    };
    return { before: [lua.createVariableDeclarationStatement(names, call)], name: names[1]!, use };
  }
  if (!mayBeShared(expression, meaning)) return undefined;
  const symbol = ts.isIdentifier(expression) ? meaning.symbolOf(expression) : undefined;
  const isSteady = symbol && lua.isIdentifier(value) && !meaning.facts.isAssignedWithin(statement, symbol);
  if (isSteady) return { before: [], name: value, use: () => {} };
  const name = context.temporary("values");
  const use = () => {
    call.params = [lua.cloneIdentifier(name)];
  };
  return { before: [lua.createVariableDeclarationStatement(name, value)], name, use };
}
