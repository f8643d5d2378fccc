import type { Spaced } from "../lower/comments.ts";
import { type Lua, lua, tstl } from "../lower/tstl.ts";

type Node = ReturnType<InstanceType<typeof tstl.printer.LuaPrinter>["printStatement"]>;

/** Lines are kept to this width where Lua lets them be broken. */
const width = 110;

/** Prints Lua as a careful person would write it. */
export class ReadablePrinter extends tstl.printer.LuaPrinter {
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

  /** Lines that were free in the TypeScript stay free. */
  override printStatementArray(statements: Lua.Statement[]): (string | Node)[] {
    const printed = super.printStatementArray(statements);
    const nodes = printed.filter((part) => part !== "\n");
    return nodes.flatMap((node, index) => {
      const isSpaced = index > 0 && (statements[index] as Spaced).blankBefore;
      return [...(isSpaced ? ["\n"] : []), node, "\n"];
    });
  }

  #fits(node: Node): boolean {
    const text = node.toString();
    return !text.includes("\n") && this.currentIndent.length + text.length <= width;
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

  override printExpressionList(expressions: Lua.Expression[]): (string | Node)[] {
    const items = expressions.map((expression) => this.printExpression(expression));
    const oneLine = this.joinChunksWithComma(items);
    const isLastOnly = expressions.slice(0, -1).every((expression) => !spansLines(expression));
    const first =
      this.concatNodes(...oneLine)
        .toString()
        .split("\n", 1)[0] ?? "";
    if (isLastOnly && this.currentIndent.length + first.length + 24 <= width) return oneLine;
    if (expressions.length <= 1) return oneLine;
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

function spansLines(expression: Lua.Expression): boolean {
  return lua.isFunctionExpression(expression);
}
