import {
  functionAround,
  isProjectFunction,
  type Meaning,
  type ProjectFunction,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Atom } from "./values.ts";

/** The variables of one call of a function, told apart by the last places of calls; of all modules there is one. */
export interface Frame {
  readonly id: string;
  /** The function, or the class whose fields are initialised. */
  readonly owner: ts.Node | undefined;
  /** The last places of calls that lead here. */
  readonly calls: string;
  /** The frame of what is around the function. */
  readonly parent: Frame | undefined;
}

/** A function, and the variables around it. */
export interface Closure {
  readonly code: ProjectFunction;
  readonly frame: Frame;
}

/** The loops that go through the elements of a list one by one, and at which element they are. */
export type Rounds = readonly (readonly [loop: string, index: number])[];

/** When something is made. */
export interface Moment {
  readonly frame: Frame;
  readonly rounds: Rounds;
}

function roundText(rounds: Rounds): string {
  return rounds.map(([, index]) => `r${index}`).join("");
}

export const moduleFrame: Frame = { id: "", owner: undefined, calls: "", parent: undefined };

/** Number of places of calls that tell frames and objects apart. */
const depth = 2;

/** Gives numbers to nodes and symbols, and names to what is made of them. */
export class Names {
  readonly #numbers = new Map<object, number>();
  readonly #all: object[] = [];
  readonly #frames = new Map<string, Frame>();
  readonly #closures = new Map<Atom, Closure>();
  /** The functions that were the value of something. */
  readonly mentioned = new Set<ts.Node>();
  readonly #meaning: Meaning;

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  numberOf(one: object): number {
    const known = this.#numbers.get(one);
    if (known !== undefined) return known;
    this.#numbers.set(one, this.#all.length);
    return this.#all.push(one) - 1;
  }

  /** The symbol of a variable of this name. */
  symbolOf(variable: string): ts.Symbol | undefined {
    return this.#all[Number(variable.slice(0, variable.indexOf("/")))] as ts.Symbol | undefined;
  }

  /** The frame of a call of a function. */
  frame(
    owner: ts.Node,
    parent: Frame,
    call: { readonly node: ts.Node; readonly caller: Frame; readonly rounds: Rounds },
  ): Frame {
    const before = call.caller.calls === "" ? [] : call.caller.calls.split(",");
    const calls = [...before, `${this.numberOf(call.node)}${roundText(call.rounds)}`].slice(-depth).join(",");
    const id = `${this.numberOf(owner)}(${calls})${parent.id}`;
    const frame = this.#frames.get(id) ?? { id, owner, calls, parent };
    this.#frames.set(id, frame);
    return frame;
  }

  /** True for the frame of a generator, which is a coroutine in Lua. */
  isOfGenerator(id: string): boolean {
    const owner = this.#frames.get(id)?.owner as ts.FunctionLikeDeclaration | undefined;
    return owner?.asteriskToken !== undefined;
  }

  closure(code: ProjectFunction, frame: Frame): Atom {
    const atom = `#${this.numberOf(code)}/${frame.id}`;
    if (!this.#closures.has(atom)) this.#closures.set(atom, { code, frame });
    this.mentioned.add(code);
    return atom;
  }

  closureOf(atom: Atom): Closure {
    return this.#closures.get(atom)!;
  }

  /** The name of the newest object that is made at a place. */
  object(site: ts.Node, { frame, rounds }: Moment): Atom {
    return `@${this.numberOf(site)}(${frame.calls})${roundText(rounds)}`;
  }

  /** The name of a variable as it is seen from a frame. */
  variable(symbol: ts.Symbol, frame: Frame): string | undefined {
    const owner = this.frameOf(symbol, frame);
    return owner && this.variableIn(symbol, owner);
  }

  variableIn(symbol: ts.Symbol, frame: Frame): string {
    return `${this.numberOf(symbol)}/${frame.id}`;
  }

  /** The frame that has a variable, a function or a class, as it is seen from another. */
  frameOf(symbol: ts.Symbol, from: Frame): Frame | undefined {
    const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
    const owner = declaration && ownerOf(declaration);
    if (!owner) return moduleFrame;
    for (let frame: Frame | undefined = from; frame; frame = frame.parent)
      if (frame.owner === owner) return frame;
    return undefined;
  }

  /** The name of `this` in a frame. */
  thisIn(frame: Frame): string {
    let at = frame;
    while (at.parent && at.owner && ts.isArrowFunction(at.owner)) at = at.parent;
    return `this/${at.id}`;
  }

  /** The name of what `this` was in earlier calls, if arrow functions may use it. */
  earlierThisIn(frame: Frame): string {
    return `earlier ${this.thisIn(frame)}`;
  }

  /** The variables of the functions around a function that it uses, by symbol; `undefined` stands for `this`. */
  captured(code: ProjectFunction): ReadonlySet<ts.Symbol | undefined> {
    const found = new Set<ts.Symbol | undefined>();
    const find = () => {
      for (const node of this.#meaning.facts.within(code)) {
        if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) {
          if (ts.isArrowFunction(code)) found.add(undefined);
        } else if (ts.isIdentifier(node)) {
          const symbol = variableSymbol(node, this.#meaning);
          const declaration = symbol?.valueDeclaration;
          const isOutside = declaration && (declaration.pos < code.pos || declaration.end > code.end);
          if (!isOutside || !functionAround(declaration)) continue;
          if (!isProjectFunction(declaration)) found.add(symbol);
          else for (const inner of this.captured(declaration)) found.add(inner);
        }
      }
      return found;
    };
    return this.#meaning.remember("captured variables", code, find, found);
  }
}

/** The function around a declaration; a function and a class belong to the one around them. */
function ownerOf(declaration: ts.Node): ts.Node | undefined {
  return functionAround(declaration);
}

/** The variable that an identifier means. */
export function variableSymbol(node: ts.Identifier, meaning: Meaning): ts.Symbol | undefined {
  const { parent } = node;
  if (parent && ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
    const symbol = meaning.checker.getShorthandAssignmentValueSymbol(parent);
    return symbol && meaning.resolve(symbol);
  }
  return meaning.symbolOf(node);
}
