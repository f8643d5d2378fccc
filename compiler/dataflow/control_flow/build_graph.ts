import ts from "../../typescript_api.ts";
import { type Action, type Condition, type ControlFlowGraph, type Edge, Point } from "./graph.ts";
import type { Exit, NewScope, Scope } from "./scopes.ts";
import { exitOf, isEndless } from "./statements.ts";

/** The body of a function, a module or a static block. */
export type Body = ts.ConciseBody | ts.SourceFile;

/** Builds the control-flow graph of a body. Functions inside of it have graphs of their own. */
export function buildGraph(body: Body): ControlFlowGraph {
  return new GraphBuilder().build(body);
}

class GraphBuilder {
  readonly #points: Point[] = [];
  readonly #end = this.#point("join");
  readonly #thrown = this.#point("join");
  #scopes: readonly Scope[] = [];
  /** The point behind which the next one is put. Behind an exit it is one that nothing leads to. */
  #at = this.#point("join");
  /** Under which condition the next point is reached. */
  #way: Omit<Edge, "to"> = {};

  build(body: Body): ControlFlowGraph {
    const entry = this.#at;
    if (ts.isBlock(body) || ts.isSourceFile(body)) this.#block(body, () => this.#sequence(body.statements));
    else this.#block(body, () => this.#evaluate(body));
    this.#goTo(this.#end);
    return { points: this.#points, entry, end: this.#end, thrown: this.#thrown };
  }

  #point(action: Action, node?: ts.Node): Point {
    const point = new Point(this.#points.length, action, node);
    this.#points.push(point);
    return point;
  }

  #goTo(to: Point): void {
    this.#at.edges.push({ to, ...this.#way });
    this.#way = {};
  }

  /** Goes on at a point. */
  #continueAt(point: Point, condition?: Condition): void {
    this.#at = point;
    this.#way = condition ? { condition } : {};
  }

  #add(action: Action, node?: ts.Node): Point {
    const point = this.#point(action, node);
    this.#goTo(point);
    this.#at = point;
    return point;
  }

  #evaluate(node: ts.Node): void {
    this.#add("evaluate", node).thrown = this.#exitPoint("throw");
  }

  #leaveBy(exit: Exit): void {
    this.#goTo(this.#exitPoint(exit));
    this.#continueAt(this.#point("join"));
  }

  #inside(scope: NewScope, run: () => void): void {
    const outer = this.#scopes;
    this.#scopes = [...outer, { ...scope, exits: new Map() } as Scope];
    run();
    this.#scopes = outer;
  }

  /** The point at which an exit from the current place begins: the ends of blocks and `finally` on the way. */
  #exitPoint(exit: Exit, depth = this.#scopes.length - 1): Point {
    const scope = this.#scopes[depth];
    if (!scope) return exit === "throw" ? this.#thrown : this.#end;
    const known = scope.exits.get(exit) ?? this.#findExit(scope, exit, depth);
    scope.exits.set(exit, known);
    return known;
  }

  #findExit(scope: Scope, exit: Exit, depth: number): Point {
    if (scope.kind === "catch" && exit === "throw") return scope.entry;
    const target = scope.kind === "target" ? scope.targets.get(exit) : undefined;
    if (target) return target;
    if (scope.kind !== "block" && scope.kind !== "finally") return this.#exitPoint(exit, depth - 1);
    const first = scope.kind === "block" ? this.#point("leave", scope.node) : this.#point("join");
    const [at, way, scopes] = [this.#at, this.#way, this.#scopes];
    this.#continueAt(first);
    this.#scopes = scopes.slice(0, depth);
    if (scope.kind === "finally") this.#finally(scope.block, exit);
    this.#goTo(this.#exitPoint(exit));
    this.#scopes = scopes;
    this.#at = at;
    this.#way = way;
    return first;
  }

  #finally(block: ts.Block, exit: Exit): void {
    if (exit === "throw") this.#add("hold error", block);
    this.#statement(block);
    if (exit === "throw") this.#add("release error", block);
  }

  #block(node: ts.Node, run: () => void): void {
    this.#inside({ kind: "block", node }, run);
    this.#add("leave", node);
  }

  #sequence(statements: readonly ts.Statement[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #statement(node: ts.Statement): void {
    if (ts.isBlock(node)) this.#block(node, () => this.#sequence(node.statements));
    else if (ts.isIfStatement(node)) this.#if(node);
    else if (ts.isIterationStatement(node, false)) this.#loop(node);
    else if (ts.isTryStatement(node)) this.#try(node);
    else if (ts.isLabeledStatement(node)) this.#labelled(node);
    else if (ts.isSwitchStatement(node)) this.#switch(node);
    else if (!ts.isFunctionDeclaration(node)) this.#simple(node);
  }

  #simple(node: ts.Statement): void {
    this.#evaluate(node);
    const exit = exitOf(node);
    if (exit) this.#leaveBy(exit);
  }

  #if({ expression, thenStatement, elseStatement }: ts.IfStatement): void {
    this.#evaluate(expression);
    const decision = this.#at;
    const behind = this.#point("join");
    this.#continueAt(decision, { expression, holds: true });
    this.#statement(thenStatement);
    this.#goTo(behind);
    this.#continueAt(decision, { expression, holds: false });
    if (elseStatement) this.#statement(elseStatement);
    this.#goTo(behind);
    this.#continueAt(behind);
  }

  #labelled(node: ts.LabeledStatement): void {
    const labels = [node.label.text];
    let { statement } = node;
    for (; ts.isLabeledStatement(statement); statement = statement.statement)
      labels.push(statement.label.text);
    const behind = this.#point("join");
    const targets = new Map<Exit, Point>(labels.map((label) => [`break ${label}`, behind]));
    const inner = statement;
    if (ts.isIterationStatement(inner, false)) this.#loop(inner, labels, targets);
    else this.#inside({ kind: "target", targets }, () => this.#statement(inner));
    this.#goTo(behind);
    this.#continueAt(behind);
  }

  #loop(
    node: ts.IterationStatement,
    labels: readonly string[] = [],
    outer: ReadonlyMap<Exit, Point> = new Map(),
  ): void {
    if (ts.isForStatement(node) && node.initializer) this.#evaluate(node.initializer);
    if (ts.isForOfStatement(node) || ts.isForInStatement(node)) this.#evaluate(node.expression);
    const [head, next, behind] = [this.#point("join"), this.#point("join"), this.#point("join")];
    const targets = new Map<Exit, Point>([
      ...outer,
      ["break ", behind],
      ...["", ...labels].map((label) => [`continue ${label}`, next] as const),
    ]);
    this.#add("join");
    this.#goTo(head);
    this.#continueAt(head);
    if (!ts.isDoStatement(node)) this.#decide(node, behind);
    this.#inside({ kind: "target", targets }, () => this.#round(node));
    this.#goTo(next);
    this.#continueAt(next);
    if (ts.isForStatement(node) && node.incrementor) this.#evaluate(node.incrementor);
    if (ts.isDoStatement(node)) this.#decide(node, behind);
    this.#goTo(head);
    this.#continueAt(behind);
  }

  #round(node: ts.IterationStatement): void {
    if (ts.isForOfStatement(node) || ts.isForInStatement(node)) this.#evaluate(node.initializer);
    this.#statement(node.statement);
  }

  /** The condition of a loop, which goes behind it where it does not hold. */
  #decide(node: ts.IterationStatement, behind: Point): void {
    const expression = ts.isForStatement(node)
      ? node.condition
      : ts.isWhileStatement(node) || ts.isDoStatement(node)
        ? node.expression
        : undefined;
    if (expression) this.#evaluate(expression);
    if (!isEndless(node)) {
      this.#at.edges.push(
        expression
          ? { to: behind, condition: { expression, holds: false } }
          : { to: this.#lastRound(node, behind) },
      );
    }
    this.#way = expression ? { condition: { expression, holds: true } } : {};
  }

  /** Behind the last round of a loop, which nothing left. */
  #lastRound(node: ts.IterationStatement, behind: Point): Point {
    const last = this.#point("leave", node);
    last.edges.push({ to: behind });
    return last;
  }

  #switch({ expression, caseBlock }: ts.SwitchStatement): void {
    this.#evaluate(expression);
    const behind = this.#point("join");
    const targets = new Map<Exit, Point>([["break ", behind]]);
    this.#inside({ kind: "target", targets }, () =>
      this.#block(caseBlock, () => this.#clauses(caseBlock.clauses)),
    );
    this.#goTo(behind);
    this.#continueAt(behind);
  }

  #clauses(clauses: readonly ts.CaseOrDefaultClause[]): void {
    const bodies = clauses.map(() => this.#point("join"));
    const behind = this.#point("join");
    clauses.forEach((clause, index) => {
      if (!ts.isCaseClause(clause)) return;
      this.#evaluate(clause.expression);
      this.#at.edges.push({ to: bodies[index]!, matches: true });
      this.#way = { matches: false };
    });
    this.#goTo(bodies[clauses.findIndex(ts.isDefaultClause)] ?? behind);
    clauses.forEach(({ statements }, index) => {
      this.#continueAt(bodies[index]!);
      this.#sequence(statements);
      this.#goTo(bodies[index + 1] ?? behind);
    });
    this.#continueAt(behind);
  }

  #try({ tryBlock, catchClause, finallyBlock }: ts.TryStatement): void {
    const run = () => (catchClause ? this.#catch(tryBlock, catchClause) : this.#statement(tryBlock));
    if (!finallyBlock) {
      run();
      return;
    }
    this.#inside({ kind: "finally", block: finallyBlock }, run);
    this.#statement(finallyBlock);
  }

  #catch(tryBlock: ts.Block, clause: ts.CatchClause): void {
    const [entry, behind] = [this.#point("join"), this.#point("join")];
    this.#inside({ kind: "catch", entry }, () => this.#statement(tryBlock));
    this.#goTo(behind);
    this.#continueAt(entry);
    this.#evaluate(clause);
    this.#statement(clause.block);
    this.#goTo(behind);
    this.#continueAt(behind);
  }
}
