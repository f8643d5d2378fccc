import ts from "../typescript_api.ts";
import { isOnlyType } from "./syntax.ts";

/** The kinds of nodes that are looked up, with their types. */
export interface NodesByKind {
  [ts.SyntaxKind.Identifier]: ts.Identifier;
  [ts.SyntaxKind.ThisKeyword]: ts.ThisExpression;
  [ts.SyntaxKind.SuperKeyword]: ts.SuperExpression;
  [ts.SyntaxKind.BinaryExpression]: ts.BinaryExpression;
  [ts.SyntaxKind.CallExpression]: ts.CallExpression;
  [ts.SyntaxKind.NewExpression]: ts.NewExpression;
  [ts.SyntaxKind.ArrayLiteralExpression]: ts.ArrayLiteralExpression;
  [ts.SyntaxKind.ObjectLiteralExpression]: ts.ObjectLiteralExpression;
  [ts.SyntaxKind.ReturnStatement]: ts.ReturnStatement;
  [ts.SyntaxKind.ThrowStatement]: ts.ThrowStatement;
  [ts.SyntaxKind.BreakStatement]: ts.BreakStatement;
  [ts.SyntaxKind.ImportSpecifier]: ts.ImportSpecifier;
  [ts.SyntaxKind.ImportClause]: ts.ImportClause;
  [ts.SyntaxKind.Parameter]: ts.ParameterDeclaration;
  [ts.SyntaxKind.YieldExpression]: ts.YieldExpression;
  [ts.SyntaxKind.ForOfStatement]: ts.ForOfStatement;
}

/**
 * The nodes of a file that mean something at run time, in source order and parents first. The one walk over a program:
 * whoever looks for something asks this index.
 */
export class NodeIndex {
  readonly nodes: readonly ts.Node[];
  /** Nodes inside of types, which mean nothing at run time. */
  readonly types: readonly ts.Node[];
  readonly #numbers = new Map<ts.Node, number>();
  /** For each node, the number behind the last node inside of it. */
  readonly #ends: number[] = [];
  readonly #byKind = new Map<ts.SyntaxKind, number[]>();

  constructor(file: ts.SourceFile) {
    const nodes: ts.Node[] = [];
    const types: ts.Node[] = [];
    // Programs may be nested more deeply than calls of JavaScript: what is open is a list of its own.
    const open: (ts.Node | End)[] = [file];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next instanceof End) this.#ends[next.number] = nodes.length;
      else if (isOnlyType(next)) types.push(...withDescendants(next));
      else {
        const number = nodes.push(next) - 1;
        this.#note(next, number);
        open.push(new End(number), ...childrenOf(next));
      }
    }
    this.nodes = nodes;
    this.types = types;
  }

  #note(node: ts.Node, number: number): void {
    this.#numbers.set(node, number);
    const same = this.#byKind.get(node.kind);
    if (same) same.push(number);
    else this.#byKind.set(node.kind, [number]);
  }

  /** The node and all nodes inside of it. */
  within(scope: ts.Node): readonly ts.Node[] {
    const [first, end] = this.#range(scope);
    return this.nodes.slice(first, end);
  }

  /** The nodes of a kind in the file, or in one of its nodes. */
  ofKind<Kind extends keyof NodesByKind>(kind: Kind, scope?: ts.Node): NodesByKind[Kind][] {
    const numbers = this.#byKind.get(kind as ts.SyntaxKind) ?? [];
    if (!scope) return numbers.map((number) => this.nodes[number] as NodesByKind[Kind]);
    const [first, end] = this.#range(scope);
    const found: NodesByKind[Kind][] = [];
    for (let at = firstFrom(numbers, first); at < numbers.length && numbers[at]! < end; at++) {
      found.push(this.nodes[numbers[at]!] as NodesByKind[Kind]);
    }
    return found;
  }

  #range(scope: ts.Node): readonly [first: number, end: number] {
    const first = this.#numbers.get(scope);
    if (first === undefined)
      throw new Error("a node was looked up that its file does not have, or only in types");
    return [first, this.#ends[first]!];
  }
}

/** Stands behind the descendants of the node of a number. */
class End {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** The children of a node, the last one first. */
function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children.reverse();
}

/** A node with all nodes inside of it. */
function withDescendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    open.push(...childrenOf(next));
  }
  return found;
}

/** The position of the first of ascending numbers that is not below a limit. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
