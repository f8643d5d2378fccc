import { isLibrary, isOwnDeclaration, isShippedModule } from "../../program/index.ts";
import {
  calleeOf,
  type Meaning,
  memberReference,
  memberSymbol,
  type ProjectFunction,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { isPrimitive } from "../holding.ts";
import { changesByCall, changesOthers } from "./changes.ts";
import type { Closure, Names } from "./frames.ts";
import type { Invocation } from "./invocation.ts";
import { reachedFrom } from "./reach.ts";
import type { Server } from "./server_objects.ts";
import type { State } from "./state.ts";

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
  readonly #births: ReadonlySet<string>;

  constructor({
    meaning,
    names,
    server,
  }: { readonly meaning: Meaning; readonly names: Names; readonly server: Server }) {
    this.#meaning = meaning;
    this.#names = names;
    this.#births = new Set(server.protocols.flatMap(({ born }) => born?.member ?? []));
  }

  /** Whether a call touches no object of the server, changes nothing, and gives no object. */
  isIrrelevant({ code, frame }: Closure, { values, others, object }: Invocation, state: State): boolean {
    if (isShipped(code)) return true;
    if (this.#effects(code).isOpen || this.#givesObject(code)) return false;
    const { objects, closures } = reachedFrom(
      [...values, others, object, this.#names.closure(code, frame)],
      state,
      this.#names,
    );
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

  #givesObject(code: ProjectFunction): boolean {
    return this.#meaning.remember("gives an object", code, () => {
      const { checker } = this.#meaning;
      const signature = checker.getSignatureFromDeclaration(code);
      return !signature || !this.#meaning.parts(signature.getReturnType()).every(isPrimitive);
    });
  }

  /** What a function does, and all that it calls. */
  #effects(code: ProjectFunction): Effects {
    return this.#meaning.remember("effects on objects of the server", code, () => {
      const reached = new Set([code]);
      const all = [];
      for (const one of reached) {
        const own = this.#ownEffects(one);
        all.push(own);
        for (const callee of own.callees) reached.add(callee);
      }
      return {
        isOpen: all.some(({ isOpen }) => isOpen),
        raises: all.some(({ raises }) => raises),
      };
    });
  }

  /** What the code of a function does by itself. */
  #ownEffects(code: ProjectFunction): Effects & { readonly callees: readonly ProjectFunction[] } {
    return this.#meaning.remember("own effects", code, () => {
      if (isShipped(code)) return { isOpen: false, raises: true, callees: [] };
      const nodes = this.#meaning.facts.within(code);
      const calls = nodes.filter((node) => ts.isCallExpression(node) || ts.isNewExpression(node));
      const all = calls.map((call) => this.#effectsOfCall(call, code));
      const changes = nodes.some((node) => changesOthers(node, code, this.#meaning));
      return {
        isOpen: code.asteriskToken !== undefined || changes || all.some(({ isOpen }) => isOpen),
        raises: nodes.some(ts.isThrowStatement) || all.some(({ raises }) => raises),
        callees: all.flatMap(({ callee }) => callee ?? []),
      };
    });
  }

  #effectsOfCall(
    call: ts.CallExpression | ts.NewExpression,
    code: ProjectFunction,
  ): Effects & { readonly callee?: ProjectFunction } {
    const reference = memberReference(call.expression, this.#meaning);
    const symbol = reference && memberSymbol(reference, this.#meaning);
    const declaration =
      symbol?.declarations?.[0] ?? this.#meaning.checker.getResolvedSignature(call)?.declaration;
    const file = declaration?.getSourceFile().fileName ?? "";
    if (isOwnDeclaration(file))
      return { isOpen: this.#births.has(symbol?.name ?? ""), raises: raising.test(symbol?.name ?? "") };
    if (isLibrary(file)) {
      return { isOpen: changesByCall(call, code, this.#meaning), raises: false };
    }
    const callee = calleeOf(call, this.#meaning);
    return callee ? { isOpen: false, raises: false, callee } : { isOpen: true, raises: true };
  }
}

const raising = /^(?:open|sync|status|metadata_\w+)$/;

/** A function of a module of this package, which keeps nothing and makes nothing of the server. */
function isShipped(code: ProjectFunction): boolean {
  return isShippedModule(code.getSourceFile().fileName);
}
