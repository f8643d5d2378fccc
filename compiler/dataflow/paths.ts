import ts from "typescript";

/** The states something may be in at one point of a program, one for each path that leads there. */
export type States = ReadonlySet<string>;

export const nowhere: States = new Set();

export function union(...all: readonly States[]): States {
  return new Set(all.flatMap((states) => [...states]));
}

/** How a path leaves a statement other than by its end; `break` and `continue` may have a label. */
type Exit = "return" | "throw" | `break ${string}` | `continue ${string}`;

type Exits = Map<Exit, States>;

/** What a statement's expressions do, and what the end of a block does. */
export interface Effects {
  /** The states behind an expression or a declaration. */
  evaluate(node: ts.Node, states: States): States;
  /** The states behind a block, however it is left. */
  leave(block: ts.Node, states: States): States;
}

/** Walks all paths through statements: branches, loops until nothing changes, jumps, `try` with `catch` and `finally`. */
export class Paths {
  readonly #effects: Effects;
  #exits: Exits = new Map();

  constructor(effects: Effects) {
    this.#effects = effects;
  }

  /** All states in which a function is left by its end or by `return`; what it throws goes on to the caller. */
  runBody(body: ts.ConciseBody | ts.SourceFile, states: States): States {
    const [end, exits] = this.#inside(() =>
      ts.isBlock(body) || ts.isSourceFile(body)
        ? this.#block(body, states)
        : this.#effects.leave(body, this.#effects.evaluate(body, states)),
    );
    this.raise(this.#effects.leave(body, exits.get("throw") ?? nowhere));
    return union(end, exits.get("return") ?? nowhere);
  }

  /** Says that an error may be raised in these states. */
  raise(states: States): void {
    this.#exit("throw", states);
  }

  #exit(exit: Exit, states: States): void {
    this.#exits.set(exit, union(this.#exits.get(exit) ?? nowhere, states));
  }

  #inside(run: () => States): [States, Exits] {
    const outer = this.#exits;
    const exits: Exits = new Map();
    this.#exits = exits;
    const end = run();
    this.#exits = outer;
    return [end, exits];
  }

  #passOn(exits: Exits, except: readonly Exit[] = []): void {
    for (const [exit, states] of exits) if (!except.includes(exit)) this.#exit(exit, states);
  }

  #block(block: ts.Block | ts.SourceFile | ts.CaseBlock, states: States): States {
    const [end, exits] = this.#inside(() =>
      ts.isCaseBlock(block) ? this.#clauses(block, states) : this.#sequence(block.statements, states),
    );
    for (const [exit, left] of exits) this.#exit(exit, this.#effects.leave(block, left));
    return this.#effects.leave(block, end);
  }

  #sequence(statements: readonly ts.Statement[], states: States): States {
    return statements.reduce((before, statement) => this.#statement(statement, before), states);
  }

  #statement(node: ts.Statement, states: States): States {
    if (ts.isBlock(node)) return this.#block(node, states);
    if (ts.isIfStatement(node)) return this.#branch(node, states);
    if (ts.isIterationStatement(node, false)) return this.#loop(node, states);
    if (ts.isTryStatement(node)) return this.#try(node, states);
    if (ts.isLabeledStatement(node)) return this.#labelled(node, states);
    if (ts.isSwitchStatement(node)) {
      const before = this.#effects.evaluate(node.expression, states);
      return this.#breakable("", () => this.#block(node.caseBlock, before));
    }
    if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return states;
    const after = this.#effects.evaluate(node, states);
    const exit = exitOf(node);
    if (!exit) return after;
    this.#exit(exit, after);
    return nowhere;
  }

  #branch(node: ts.IfStatement, states: States): States {
    const before = this.#effects.evaluate(node.expression, states);
    const otherwise = node.elseStatement ? this.#statement(node.elseStatement, before) : before;
    return union(this.#statement(node.thenStatement, before), otherwise);
  }

  #breakable(label: string, run: () => States): States {
    const [end, exits] = this.#inside(run);
    this.#passOn(exits, [`break ${label}`]);
    return union(end, exits.get(`break ${label}`) ?? nowhere);
  }

  #labelled(node: ts.LabeledStatement, states: States): States {
    const label = node.label.text;
    return this.#breakable(label, () => {
      const [end, exits] = this.#inside(() => this.#statement(node.statement, states));
      this.#passOn(exits, [`continue ${label}`]);
      return union(end, exits.get(`continue ${label}`) ?? nowhere);
    });
  }

  #loop(node: ts.IterationStatement, states: States): States {
    const first = "initializer" in node && node.initializer ? [node.initializer as ts.Node] : [];
    const head = loopHead(node);
    const isLate = ts.isDoStatement(node);
    let entry = this.#all(isLate ? [] : [...first, ...head], states);
    let left = nowhere;
    for (;;) {
      const [end, exits] = this.#inside(() => this.#statement(node.statement, entry));
      this.#passOn(exits, ["break ", "continue "]);
      left = union(left, exits.get("break ") ?? nowhere);
      const again = this.#all(head, union(end, exits.get("continue ") ?? nowhere));
      const next = union(entry, again);
      if (next.size === entry.size) return isEndless(node) ? left : union(isLate ? again : entry, left);
      entry = next;
    }
  }

  #all(nodes: readonly ts.Node[], states: States): States {
    return nodes.reduce((before, node) => this.#effects.evaluate(node, before), states);
  }

  #clauses({ clauses }: ts.CaseBlock, states: States): States {
    let falling = nowhere;
    for (const { statements } of clauses) falling = this.#sequence(statements, union(states, falling));
    const isComplete = clauses.some(ts.isDefaultClause);
    return isComplete ? falling : union(states, falling);
  }

  #try({ tryBlock, catchClause, finallyBlock }: ts.TryStatement, states: States): States {
    const [end, exits] = this.#inside(() => {
      const [tried, left] = this.#inside(() => this.#block(tryBlock, states));
      this.#passOn(left, catchClause ? ["throw"] : []);
      const caught = left.get("throw") ?? nowhere;
      return catchClause ? union(tried, this.#block(catchClause.block, caught)) : tried;
    });
    if (!finallyBlock) {
      this.#passOn(exits);
      return end;
    }
    for (const [exit, left] of exits) this.#exit(exit, this.#block(finallyBlock, left));
    return this.#block(finallyBlock, end);
  }
}

function exitOf(node: ts.Statement): Exit | undefined {
  if (ts.isReturnStatement(node)) return "return";
  if (ts.isThrowStatement(node)) return "throw";
  if (ts.isBreakStatement(node)) return `break ${node.label?.text ?? ""}`;
  return ts.isContinueStatement(node) ? `continue ${node.label?.text ?? ""}` : undefined;
}

/** `while (true)` and `for (;;)` end by a jump only. */
function isEndless(node: ts.IterationStatement): boolean {
  if (ts.isForStatement(node)) return node.condition === undefined;
  return ts.isWhileStatement(node) && node.expression.kind === ts.SyntaxKind.TrueKeyword;
}

/** What a loop evaluates in each round besides its body. */
function loopHead(node: ts.IterationStatement): readonly ts.Expression[] {
  if (ts.isForStatement(node)) return [node.condition, node.incrementor].filter((part) => part !== undefined);
  return "expression" in node ? [node.expression as ts.Expression] : [];
}
