import { type Lua, lua, type Spaced, tstl } from "../../lua_tree/index.ts";

type FunctionDefinition = Parameters<
  InstanceType<typeof tstl.printer.LuaPrinter>["printFunctionDefinition"]
>[0];
type Node = ReturnType<InstanceType<typeof tstl.printer.LuaPrinter>["printStatement"]>;

/** Lines are kept to this width where Lua lets them be broken. */
const width = 110;
/** What usually stands before the arguments of a call in their line. */
const argumentRoom = 20;
/** Maximum width of a line that contains only short texts. */
export const lineWidth = width - argumentRoom;
/** Columns by which a block stands to the right of what is around it. */
export const indentWidth = 4;

/** Prints Lua as a careful person would write it. */
export class ReadablePrinter extends tstl.printer.LuaPrinter {
  /** What was printed, by indent: whoever tries two layouts asks twice, and so on at each level. */
  readonly #printed = new Map<string, Map<Lua.Expression, Node>>();

  /** Statements at the top level of the chunk, which come from the TypeScript file `source`. */
  printModule(source: string, statements: readonly Lua.Statement[]): Node[] {
    this.relativeSourcePath = source;
    return statements.map((statement) => this.printStatement(statement));
  }

  join(chunks: (string | Node)[]): Node {
    return this.concatNodes(...chunks);
  }

  override printStatement(statement: Lua.Statement): Node {
    const { leadingComments = [], trailingComments = [] } = statement;
    const code = this.printStatementExcludingComments(statement);
    const before = leadingComments.flat().map((comment) => `${this.currentIndent}--${comment}\n`);
    const [behind, ...more] = trailingComments.flat();
    const isOneLine = !code.toString().includes("\n") && more.length === 0;
    if (behind === undefined) return this.concatNodes(...before, code);
    if (isOneLine) return this.concatNodes(...before, code, ` --${behind}`);
    const lines = [behind, ...more].map((comment) => `${this.currentIndent}--${comment}\n`);
    return this.concatNodes(...before, ...lines, code);
  }

  override printExpression(expression: Lua.Expression): Node {
    const known = this.#printed.get(this.currentIndent) ?? new Map<Lua.Expression, Node>();
    this.#printed.set(this.currentIndent, known);
    const printed = known.get(expression) ?? super.printExpression(expression);
    known.set(expression, printed);
    return printed;
  }

  /** `2.0` for numbers that must be floats, which Lua would otherwise read as integers. */
  override printNumericLiteral(expression: Lua.NumericLiteral & { readonly isFloat?: boolean }): Node {
    const text = String(expression.value);
    return this.createSourceNode(expression, expression.isFloat && /^-?\d+$/.test(text) ? `${text}.0` : text);
  }

  /** `-(-a)`: two minus signs begin a comment. */
  override printUnaryExpression(expression: Lua.UnaryExpression): Node {
    const operand = this.printExpression(expression.operand);
    const isDouble =
      expression.operator === lua.SyntaxKind.NegationOperator && operand.toString().startsWith("-");
    return isDouble
      ? this.createSourceNode(expression, ["-(", operand, ")"])
      : super.printUnaryExpression(expression);
  }

  /** Control characters without a letter are written with three digits, so that a digit behind them stays one. */
  override printStringLiteral(expression: Lua.StringLiteral): Node {
    const { value } = expression;
    const quote = value.includes('"') && !value.includes("'") ? "'" : '"';
    const text = value.replace(/["\\\p{Cc}]/gu, (character) =>
      character === '"' && quote === "'" ? character : escapeCharacter(character),
    );
    return this.createSourceNode(expression, quote + text + quote);
  }

  /** `function X:m(a)` where the first parameter is `self`. */
  override printFunctionDefinition(statement: FunctionDefinition): Node {
    const [target] = statement.left;
    const [{ params = [], ...rest }] = statement.right;
    if (!target || !lua.isTableIndexExpression(target) || params[0]?.text !== "self")
      return super.printFunctionDefinition(statement);
    const name = [this.printExpression(target.table), ":", (target.index as Lua.StringLiteral).value];
    const printed = lua.createIdentifier(this.concatNodes(...name).toString(), undefined, undefined);
    const value = { ...rest, params: params.slice(1) };
    return super.printFunctionDefinition({ ...statement, left: [printed], right: [value] });
  }

  /** Lines that were free in the TypeScript stay free. */
  override printStatementArray(statements: Lua.Statement[]): (string | Node)[] {
    const printed = super.printStatementArray(statements);
    const nodes = printed.filter((part) => part !== "\n");
    return nodes.flatMap((node, index) => {
      const isSpaced = index > 0 && (statements[index] as Spaced).blankBefore;
      return [...(isSpaced ? ["\n"] : []), node, "\n"];
    });
  }

  #fits(node: Node, before = 0): boolean {
    const text = node.toString();
    return !text.includes("\n") && this.currentIndent.length + before + text.length <= width;
  }

  /** A chain of calls too long for its line goes on in the next, before its last link. */
  override printMethodCallExpression(expression: Lua.MethodCallExpression): Node {
    const printed = super.printMethodCallExpression(expression);
    const { prefixExpression } = expression;
    const isChain = lua.isMethodCallExpression(prefixExpression) || lua.isCallExpression(prefixExpression);
    if (!isChain || this.#fits(printed)) return printed;
    const prefix = this.printExpression(prefixExpression);
    this.pushIndent();
    const link = [
      ":",
      this.printIdentifier(expression.name),
      "(",
      ...this.printExpressionList(expression.params),
      ")",
    ];
    const broken = this.createSourceNode(expression, [prefix, "\n", this.currentIndent, ...link]);
    this.popIndent();
    return broken;
  }

  /** A long text that is joined from parts goes on in the next line, before a part. */
  override printBinaryExpression(expression: Lua.BinaryExpression): Node {
    const printed = super.printBinaryExpression(expression);
    if (expression.operator !== lua.SyntaxKind.ConcatOperator || this.#fits(printed, argumentRoom))
      return printed;
    this.pushIndent();
    const parts = concatenated(expression).map((part) => this.printOperand(part));
    const lines: (string | Node)[] = [];
    let column = this.currentIndent.length + argumentRoom;
    for (const [index, part] of parts.entries()) {
      const size = part.toString().length + 4;
      const breaks = index > 0 && column + size > width;
      if (index > 0) lines.push(breaks ? `\n${this.currentIndent}.. ` : " .. ");
      column = breaks ? this.currentIndent.length + size : column + size;
      lines.push(part);
    }
    this.popIndent();
    return this.createSourceNode(expression, lines);
  }

  private printOperand(part: Lua.Expression): Node {
    const isSimple = !lua.isBinaryExpression(part) && !lua.isUnaryExpression(part);
    const printed = this.printExpression(part);
    return isSimple || bindsTighter(part) ? printed : this.concatNodes("(", printed, ")");
  }

  override printTableExpression(expression: Lua.TableExpression): Node {
    const fields = expression.fields.map((field) => this.printExpression(field));
    const oneLine = this.createSourceNode(expression, ["{", ...this.joinChunksWithComma(fields), "}"]);
    if (this.#fits(oneLine, argumentRoom) || fields.length === 0) return oneLine;
    return this.createSourceNode(expression, ["{", ...this.#onePerLine(expression.fields), "}"]);
  }

  override printExpressionList(expressions: Lua.Expression[]): (string | Node)[] {
    const items = expressions.map((expression) => this.printExpression(expression));
    const oneLine = this.joinChunksWithComma(items);
    const onlyLastSpans = items.slice(0, -1).every((item) => !item.toString().includes("\n"));
    const [first = ""] = this.concatNodes(...oneLine)
      .toString()
      .split("\n", 1);
    const fits = onlyLastSpans && this.currentIndent.length + first.length + argumentRoom <= width;
    return fits || expressions.length <= 1 ? oneLine : this.#onePerLine(expressions);
  }

  #onePerLine(expressions: readonly Lua.Expression[]): (string | Node)[] {
    this.pushIndent();
    const lines = expressions.flatMap((expression, index) => [
      this.currentIndent,
      this.printExpression(expression),
      index < expressions.length - 1 ? ",\n" : "\n",
    ]);
    this.popIndent();
    return ["\n", ...lines, this.currentIndent];
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["\u0007", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\v", "\\v"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);

function escapeCharacter(character: string): string {
  if (character > "\u007f") return character;
  return escapes.get(character) ?? `\\${String(character.charCodeAt(0)).padStart(3, "0")}`;
}

/** The parts of `a .. b .. c`. */
function concatenated(expression: Lua.Expression): Lua.Expression[] {
  const isChain = lua.isBinaryExpression(expression) && expression.operator === lua.SyntaxKind.ConcatOperator;
  return isChain ? [expression.left, ...concatenated(expression.right)] : [expression];
}

/** Arithmetic and unary operators need no parentheses beside `..`. */
function bindsTighter(expression: Lua.Expression): boolean {
  if (lua.isUnaryExpression(expression)) return true;
  if (!lua.isBinaryExpression(expression)) return false;
  const { operator } = expression;
  return operator >= lua.SyntaxKind.AdditionOperator && operator <= lua.SyntaxKind.PowerOperator;
}
