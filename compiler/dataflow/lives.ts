/**
 * What happens to one object of the server on each path, from the call that makes it to the end of the block that names it.
 *
 * Followed: local names of it, chains of its methods, branches, loops, exceptions, callbacks of library functions, and functions
 * of the project that get it as an argument or return it, in all modules.
 * Not followed, and then nothing is said: an object in an array, a map or a member of another object, one that a function
 * captures which is kept, and calls of functions that arrive as parameters. Of recursion, only the first round counts.
 */

import {
  boundArguments,
  calleeOf,
  functionOf,
  isAssignment,
  type Meaning,
  type ProjectFunction,
  skipTypes,
} from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { graphOf, nowhere, PathSolver, type States, union } from "./control_flow/index.ts";
import { type Place, placeOf } from "./places.ts";
import { returnsOf } from "./returned.ts";

/** A use of the object: of which member, where. */
export interface Use {
  readonly member: string;
  readonly node: ts.Node;
  /** Whether the object's name was declared with `using`. */
  readonly isUsing: boolean;
}

/** The life of one kind of object: states, and what leads from one to the next. Its methods report what is wrong. */
export interface Protocol {
  /** The declared name of the object. */
  readonly type: string;
  /** Whether errors that calls may raise count as paths; those that the code throws always do. */
  readonly countsErrors: boolean;
  use(state: string, use: Use): string;
  /** The name of the object ends, or it is lost, in this state. */
  end(state: string): void;
  /** Another call takes place while the object is in this state. */
  meanwhile(state: string, call: ts.CallExpression): void;
}

/** Where a life begins, and how. */
export interface Birth {
  readonly call: ts.CallExpression;
  readonly states: States;
}

/** Not there yet, or no longer. */
const ABSENT = "absent";
/** Somewhere it is not followed to. */
export const AWAY = "away";

const raising = /^(?:open|sync|status|metadata_\w+)$/;

/** Follows one object; gives the states in which the function around it returns the object. */
export function followLife(birth: Birth, protocol: Protocol, meaning: Meaning): States {
  const follower = new LifeFollower(birth, protocol, meaning);
  const around = ts.findAncestor(birth.call, (node) => ts.isFunctionLike(node) || ts.isSourceFile(node));
  const body = around && (ts.isSourceFile(around) ? around : (around as Partial<ProjectFunction>).body);
  return body ? follower.follow(body) : nowhere;
}

class LifeFollower {
  readonly #birth: Birth;
  readonly #protocol: Protocol;
  readonly #meaning: Meaning;
  readonly #names = new Set<ts.Symbol>();
  /** Calls of functions that give the object back. */
  readonly #calls = new Set<ts.Node>();
  readonly #running: ProjectFunction[] = [];
  readonly #paths: PathSolver;
  readonly #place: Place;
  #block: ts.Node | undefined;
  #handed: States = nowhere;

  constructor(birth: Birth, protocol: Protocol, meaning: Meaning) {
    this.#birth = birth;
    this.#protocol = protocol;
    this.#meaning = meaning;
    this.#place = placeOf(birth.call, meaning);
    this.#paths = new PathSolver((body) => graphOf(body, meaning), {
      evaluate: (node, states) => this.#evaluate(node, states),
      leave: (block, states) => (block === this.#block ? this.#end(states) : states),
    });
  }

  follow(body: ts.ConciseBody | ts.SourceFile): States {
    this.#block = this.#place.block ?? body;
    this.#end(this.#paths.runBody(body, new Set([ABSENT])));
    return this.#handed;
  }

  #map(states: States, change: (state: string) => string): States {
    return new Set([...states].map((state) => (state === ABSENT || state === AWAY ? state : change(state))));
  }

  #end(states: States): States {
    return this.#map(states, (state) => {
      if (!this.#place.isUsing) this.#protocol.end(state);
      return ABSENT;
    });
  }

  #raise(states: States): void {
    if (this.#protocol.countsErrors) this.#paths.raise(states);
  }

  #lose(states: States): States {
    return this.#map(states, () => AWAY);
  }

  /** Whether an expression gives the object. */
  #isIt(node: ts.Node | undefined): boolean {
    if (!node) return false;
    const inner = skipTypes(node as ts.Expression);
    if (inner === this.#birth.call || this.#calls.has(inner)) return true;
    if (ts.isIdentifier(inner)) return this.#names.has(this.#meaning.symbolOf(inner)!);
    if (!ts.isCallExpression(inner) || !ts.isPropertyAccessExpression(inner.expression)) return false;
    const isChain = this.#meaning.includes(this.#meaning.typeOf(inner), this.#protocol.type);
    return isChain && this.#isIt(inner.expression.expression);
  }

  #evaluate(node: ts.Node, states: States): States {
    if (ts.isCallExpression(node)) return this.#call(node, states);
    if (ts.isFunctionLike(node)) return this.#mentions(node) ? this.#lose(states) : states;
    if (ts.isConditionalExpression(node)) {
      const before = this.#evaluate(node.condition, states);
      return union(this.#evaluate(node.whenTrue, before), this.#evaluate(node.whenFalse, before));
    }
    if (ts.isBinaryExpression(node)) return this.#binary(node, states);
    if (ts.isPropertyAccessExpression(node)) return this.#access(node, states);
    const after = this.#children(node, states);
    if (ts.isVariableDeclaration(node)) return this.#named(node.name, node.initializer, after);
    if (ts.isReturnStatement(node) && this.#isIt(node.expression)) return this.#returned(after);
    if (ts.isTemplateSpan(node) && this.#isIt(node.expression)) {
      return this.#use("toString", node.expression, after);
    }
    return this.#isStored(node) ? this.#lose(after) : after;
  }

  #children(node: ts.Node, states: States): States {
    let after = states;
    ts.forEachChild(node, (child) => {
      if (!ts.isTypeNode(child)) after = this.#evaluate(child, after);
    });
    return after;
  }

  #isStored(node: ts.Node): boolean {
    if (ts.isPropertyAssignment(node)) return this.#isIt(node.initializer);
    if (ts.isShorthandPropertyAssignment(node)) {
      return this.#names.has(this.#meaning.checker.getShorthandAssignmentValueSymbol(node)!);
    }
    if (ts.isArrayLiteralExpression(node)) return node.elements.some((element) => this.#isIt(element));
    if (ts.isNewExpression(node)) return (node.arguments ?? []).some((argument) => this.#isIt(argument));
    return ts.isYieldExpression(node) && this.#isIt(node.expression);
  }

  #binary(node: ts.BinaryExpression, states: States): States {
    const { left, right, operatorToken } = node;
    if (isAssignment(node)) {
      const after = this.#evaluate(right, ts.isIdentifier(left) ? states : this.#children(left, states));
      return this.#named(left, right, after);
    }
    const before = this.#evaluate(left, states);
    const after = this.#evaluate(right, before);
    if (logical.includes(operatorToken.kind)) return union(before, after);
    const compared = [left, right].find((side) => this.#isIt(side));
    return compared ? this.#use(operatorToken.getText(), compared, after) : after;
  }

  /** A name gets a value: the object, or something else in its place. */
  #named(name: ts.Node, value: ts.Node | undefined, states: States): States {
    const symbol = ts.isIdentifier(name) ? this.#meaning.symbolOf(name) : undefined;
    if (this.#isIt(value)) {
      if (!symbol || this.#place.isElsewhere) return this.#lose(states);
      this.#names.add(symbol);
      return states;
    }
    return value && symbol && this.#names.has(symbol) ? this.#lose(states) : states;
  }

  #returned(states: States): States {
    if (this.#running.length > 0) return states;
    this.#handed = union(this.#handed, states);
    return this.#lose(states);
  }

  #access(node: ts.PropertyAccessExpression, states: States): States {
    const after = this.#evaluate(node.expression, states);
    return this.#isIt(node.expression) ? this.#use(node.name.text, node, after) : after;
  }

  #use(member: string, node: ts.Node, states: States): States {
    const use = { member, node, isUsing: this.#place.isUsing };
    return this.#map(states, (state) => this.#protocol.use(state, use));
  }

  #call(node: ts.CallExpression, states: States): States {
    const { expression } = node;
    const object = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
    let before = this.#evaluate(object, states);
    for (const argument of node.arguments) {
      if (!ts.isFunctionLike(argument)) before = this.#evaluate(argument, before);
    }
    if (node === this.#birth.call) {
      this.#end(before);
      return this.#birth.states;
    }
    if (ts.isPropertyAccessExpression(expression) && this.#isIt(object)) {
      if (raising.test(expression.name.text)) this.#raise(before);
      return this.#use(expression.name.text, node, before);
    }
    const callee = calleeOf(node, this.#meaning);
    return callee ? this.#ownCall(node, callee, before) : this.#foreignCall(node, before);
  }

  #ownCall(node: ts.CallExpression, callee: ProjectFunction, states: States): States {
    const bound = [...boundArguments(node, callee, this.#meaning)].filter(([, argument]) =>
      this.#isIt(argument),
    );
    for (const [parameter] of bound) {
      if (!ts.isIdentifier(parameter.name) || parameter.dotDotDotToken) return this.#lose(states);
      this.#names.add(this.#meaning.symbolOf(parameter.name)!);
    }
    if (this.#running.includes(callee)) return states;
    if (bound.length === 0 && !this.#mentions(callee)) {
      this.#meanwhile(node, states);
      this.#raise(states);
      return states;
    }
    this.#running.push(callee);
    const after = this.#paths.runBody(callee.body, states);
    this.#running.pop();
    if (this.#gives(callee)) this.#calls.add(node);
    return after;
  }

  #gives(called: ProjectFunction): boolean {
    if (!ts.isBlock(called.body)) return this.#isIt(called.body);
    return returnsOf(called, this.#meaning).some(({ expression }) => this.#isIt(expression));
  }

  #foreignCall(node: ts.CallExpression, states: States): States {
    this.#meanwhile(node, states);
    const { expression } = node;
    if (ts.isPropertyAccessExpression(expression) && raising.test(expression.name.text)) this.#raise(states);
    if (ts.isIdentifier(expression) && expression.text === "String" && this.#isIt(node.arguments[0])) {
      return this.#use("toString", node, states);
    }
    if (node.arguments.some((argument) => this.#isIt(argument))) return this.#lose(states);
    let after = states;
    for (const argument of node.arguments) {
      const callback = ts.isFunctionLike(argument) ? functionOf(argument, this.#meaning) : undefined;
      if (callback && this.#mentions(callback))
        after = union(after, this.#paths.runBody(callback.body, after));
    }
    return after;
  }

  #meanwhile(call: ts.CallExpression, states: States): void {
    this.#map(states, (state) => {
      this.#protocol.meanwhile(state, call);
      return state;
    });
  }

  /** Whether a function uses a name of the object. */
  #mentions(node: ts.Node): boolean {
    return [...this.#names].some((symbol) => this.#meaning.facts.usesWithin(node, symbol).length > 0);
  }
}

/** Operators whose right side may not be evaluated. */
const logical: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
];
