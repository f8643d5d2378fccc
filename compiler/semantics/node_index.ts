import ts from "../typescript_api.ts";
import { isOnlyType } from "./syntax.ts";

/** The kinds of nodes that are looked up, with their types. */
export interface NodesByKind {
  [ts.SyntaxKind.Identifier]: ts.Identifier;
  [ts.SyntaxKind.ThisKeyword]: ts.ThisExpression;
  [ts.SyntaxKind.BinaryExpression]: ts.BinaryExpression;
  [ts.SyntaxKind.CallExpression]: ts.CallExpression;
  [ts.SyntaxKind.NewExpression]: ts.NewExpression;
  [ts.SyntaxKind.ReturnStatement]: ts.ReturnStatement;
  [ts.SyntaxKind.BreakStatement]: ts.BreakStatement;
  [ts.SyntaxKind.ImportSpecifier]: ts.ImportSpecifier;
  [ts.SyntaxKind.ImportClause]: ts.ImportClause;
  [ts.SyntaxKind.Parameter]: ts.ParameterDeclaration;
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
    const collectType = (node: ts.Node): void => {
      types.push(node);
      ts.forEachChild(node, collectType);
    };
    const collect = (node: ts.Node): void => {
      if (isOnlyType(node)) {
        collectType(node);
        return;
      }
      const number = nodes.push(node) - 1;
      this.#numbers.set(node, number);
      const same = this.#byKind.get(node.kind);
      if (same) same.push(number);
      else this.#byKind.set(node.kind, [number]);
      ts.forEachChild(node, collect);
      this.#ends[number] = nodes.length;
    };
    collect(file);
    this.nodes = nodes;
    this.types = types;
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
