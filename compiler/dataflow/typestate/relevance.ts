import { isLibrary, isOwnDeclaration, isShippedModule } from "../../program/index.ts";
import {
  calleeOf,
  isAssigning,
  type Meaning,
  memberReference,
  memberSymbol,
  type ProjectFunction,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { mentions } from "../holding.ts";
import type { Closure, Names } from "./frames.ts";
import type { Invocation } from "./invocation.ts";
import { reachedFrom } from "./reach.ts";
import type { Server } from "./server_objects.ts";
import type { State } from "./state.ts";
import { type Atom, atomsOf, isClosure, isObject } from "./values.ts";

/** What a function may do, with all that it calls. */
interface Effects {
  /** It may make objects of the server, call something unknown, or change variables of functions around it. */
  readonly isOpen: boolean;
  readonly raises: boolean;
}

/** Knows which calls have nothing to do with objects of the server, so that they need not be followed. */
export class Relevance {
  readonly #meaning: Meaning;
  readonly #names: Names;
  readonly #server: Server;
  readonly #births: ReadonlySet<string>;

  constructor({
    meaning,
    names,
    server,
  }: { readonly meaning: Meaning; readonly names: Names; readonly server: Server }) {
    this.#meaning = meaning;
    this.#names = names;
    this.#server = server;
    this.#births = new Set(server.protocols.flatMap(({ born }) => born?.member ?? []));
  }

  /** Whether a call touches no object of the server and nothing that is followed because of one. */
  isIrrelevant({ code, frame }: Closure, { values, others, object }: Invocation, state: State): boolean {
    if (isShipped(code)) return true;
    if (this.#effects(code).isOpen || this.#mayGive(code)) return false;
    const { objects, closures } = reachedFrom(
      [...values, others, object, this.#names.closure(code, frame)],
      state,
      this.#names,
    );
    const isPlain = [...values, others].every(
      (value) => !atomsOf(value).some((atom) => isObject(atom) && !this.#isUntouched(atom, state)),
    );
    if (!isPlain) return false;
    for (const atom of objects) if (state.object(atom)?.protocol) return false;
    return [...closures].every((atom) => !this.#effects(this.#names.closureOf(atom).code).isOpen);
  }

  /** Whether a call of a function may raise an error. */
  mayRaise(code: ProjectFunction): boolean {
    return this.#effects(code).raises;
  }

  /** Whether a call makes an object of the server. */
  isBirth(call: ts.CallExpression): boolean {
    const reference = memberReference(call.expression, this.#meaning);
    if (reference?.name === undefined || !this.#births.has(reference.name)) return false;
    return this.#meaning.isOwn(memberSymbol(reference, this.#meaning), reference.name);
  }

  #isUntouched(atom: Atom, state: State): boolean {
    return state.object(atom)?.holder !== undefined && !isClosure(atom);
  }

  #mayGive(code: ProjectFunction): boolean {
    return this.#meaning.remember("may give an object of the server", code, () => {
      const signature = this.#meaning.checker.getSignatureFromDeclaration(code);
      const names = this.#server.protocols.flatMap(({ types }) => types);
      return signature === undefined || mentions(signature.getReturnType(), names, this.#meaning);
    });
  }

  #effects(code: ProjectFunction): Effects {
    return this.#meaning.remember("effects on objects of the server", code, () => this.#findEffects(code), {
      isOpen: false,
      raises: false,
    });
  }

  #findEffects(code: ProjectFunction): Effects {
    const { facts } = this.#meaning;
    if (isShipped(code)) return { isOpen: false, raises: true };
    const calls = [
      ...facts.ofKind(ts.SyntaxKind.CallExpression, code),
      ...facts.ofKind(ts.SyntaxKind.NewExpression, code),
    ];
    const all = calls.map((call) => this.#effectsOfCall(call));
    const throws = facts.within(code).some(ts.isThrowStatement);
    const changes = [...this.#names.captured(code)].some(
      (symbol) => symbol && facts.usesWithin(code, symbol).some(isAssigning),
    );
    return {
      isOpen: code.asteriskToken !== undefined || changes || all.some(({ isOpen }) => isOpen),
      raises: throws || all.some(({ raises }) => raises),
    };
  }

  #effectsOfCall(call: ts.CallExpression | ts.NewExpression): Effects {
    const reference = memberReference(call.expression, this.#meaning);
    const symbol = reference && memberSymbol(reference, this.#meaning);
    const declaration =
      symbol?.declarations?.[0] ?? this.#meaning.checker.getResolvedSignature(call)?.declaration;
    const file = declaration?.getSourceFile().fileName ?? "";
    if (isOwnDeclaration(file))
      return { isOpen: this.#births.has(symbol?.name ?? ""), raises: raising.test(symbol?.name ?? "") };
    if (isLibrary(file)) return { isOpen: false, raises: false };
    const callee = calleeOf(call, this.#meaning);
    return callee ? this.#effects(callee) : { isOpen: true, raises: true };
  }
}

const raising = /^(?:open|sync|status|metadata_\w+)$/;

/** A function of a module of this package, which keeps nothing and makes nothing of the server. */
function isShipped(code: ProjectFunction): boolean {
  return isShippedModule(code.getSourceFile().fileName);
}
