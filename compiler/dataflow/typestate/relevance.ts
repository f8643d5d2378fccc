import {
  calledName,
  isShipped,
  type Meaning,
  memberReference,
  memberSymbol,
  type ProjectFunction,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { canHold, isData } from "../holding.ts";
import { type Closure, moduleFrame, type Names } from "./frames.ts";
import { EffectsOfFunctions, type FunctionEffects } from "./function_effects.ts";
import type { Invocation } from "./invocation.ts";
import { reachedFrom } from "./reach.ts";
import type { Server } from "./server_objects.ts";
import type { State } from "./state.ts";
import { atomsOf, isOpaque, NOTHING, type Value } from "./values.ts";
import { applyChanges, type Touched } from "./widening.ts";

/** Knows which calls have nothing to do with objects of the server, so that they need not be followed. */
export class Relevance {
  readonly #meaning: Meaning;
  readonly #names: Names;
  readonly #server: Server;
  readonly #births: ReadonlySet<string>;
  readonly #ownBirths: readonly string[];
  readonly #types: readonly string[];
  readonly #effects: EffectsOfFunctions;

  constructor({
    meaning,
    names,
    server,
  }: { readonly meaning: Meaning; readonly names: Names; readonly server: Server }) {
    this.#meaning = meaning;
    this.#names = names;
    this.#server = server;
    this.#births = new Set(server.protocols.flatMap(({ born }) => born?.member ?? []));
    this.#ownBirths = server.protocols.flatMap(({ born }) => born?.own ?? []);
    this.#types = server.protocols.flatMap(({ types }) => types);
    this.#effects = new EffectsOfFunctions(meaning, server.protocols);
  }

  /**
   * Skips a call that touches no object of the server, gives data, and changes nothing but data: what it may change has
   * any value of its type in the state behind it. Returns false if the call has to be followed.
   */
  skips({ code, frame }: Closure, invocation: Invocation, state: State): boolean {
    const effects = this.#effects.of(code);
    if (effects.isOpen || !this.#givesData(code)) return false;
    const { values, others, object } = invocation;
    const given = [...values, others, object];
    if (effects.callsServer && this.#server.isForbidden(state)) return false;
    if (given.some((value) => atomsOf(value).some(isOpaque)) && this.#takesObjects(code)) return false;
    const touched = this.#touchedBy(effects, [...given, this.#names.closure(code, frame)], state);
    // It uses an object that nothing is known of.
    if (!touched || effects.usesObjects) return false;
    applyChanges(touched, { state, names: this.#names, meaning: this.#meaning });
    return true;
  }

  /**
   * Finds what a function may change by itself and through the functions that it may get; undefined if an object of the
   * server is there, or one of the functions has to be followed.
   */
  #touchedBy(own: FunctionEffects, given: readonly Value[], state: State): Touched | undefined {
    const changes = new Set(own.changes);
    const globals = new Set(own.globals);
    for (;;) {
      const values = [...globals].map((symbol) => this.#globalValue(symbol, state));
      const reached = reachedFrom([...given, ...values], state, this.#names);
      for (const atom of reached.objects) if (state.object(atom)?.protocol) return undefined;
      const { size } = globals;
      for (const atom of reached.closures) {
        const effects = this.#effects.of(this.#names.closureOf(atom).code);
        if (effects.isOpen) return undefined;
        for (const change of effects.changes) changes.add(change);
        for (const symbol of effects.globals) globals.add(symbol);
      }
      if (globals.size === size) return { reached, globals, changes };
    }
  }

  /** The value of a variable of a module, or the static members of a class. */
  #globalValue(symbol: ts.Symbol, state: State): Value {
    const declaration = symbol.valueDeclaration!;
    if (ts.isClassLike(declaration)) {
      const atom = this.#names.object(declaration, { frame: moduleFrame, rounds: [] });
      return state.object(atom) ? atom : NOTHING;
    }
    return state.read(this.#names.variableIn(symbol, moduleFrame)) ?? NOTHING;
  }

  /** True if a call of a function may raise an error. */
  mayRaise(code: ProjectFunction): boolean {
    return this.#effects.of(code).raises;
  }

  /** True if a call makes an object of the server. */
  isBirth(call: ts.CallExpression): boolean {
    const reference = memberReference(call.expression, this.#meaning);
    const symbol = this.#meaning.symbolOf(calledName(call));
    if (this.#ownBirths.some((name) => isShipped(symbol, name))) return true;
    if (reference?.name === undefined || !this.#births.has(reference.name)) return false;
    return this.#meaning.isOwn(memberSymbol(reference, this.#meaning), reference.name);
  }

  /** True if nothing that a function gives needs to be followed; a constructor gives nothing by itself. */
  #givesData(code: ProjectFunction): boolean {
    if (ts.isConstructorDeclaration(code)) return true;
    return this.#meaning.remember("gives data", code, () => {
      const { checker } = this.#meaning;
      const signature = checker.getSignatureFromDeclaration(code);
      return signature !== undefined && isData(checker.getReturnTypeOfSignature(signature), this.#meaning);
    });
  }

  /** True if a parameter may get an object of the server. */
  #takesObjects(code: ProjectFunction): boolean {
    return this.#meaning.remember("takes objects of the server", code, () =>
      code.parameters.some((parameter) =>
        canHold(this.#meaning.typeOf(parameter), this.#types, this.#meaning),
      ),
    );
  }
}
