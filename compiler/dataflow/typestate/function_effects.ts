import { isLibrary, isOwnDeclaration, isShippedModule } from "../../program/index.ts";
import {
  baseOf,
  classOf,
  functionAround,
  isProjectFunction,
  type Meaning,
  type MemberReference,
  memberReference,
  memberSymbol,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { isData } from "../holding.ts";
import { type Change, changeBy } from "./changes.ts";
import { variableSymbol } from "./frames.ts";
import { functionOfName, NamedFunctions } from "./named_functions.ts";
import { raising } from "./own_members.ts";
import type { Protocol } from "./protocol.ts";

/** The effects of a function and of all functions that it may call. */
export interface FunctionEffects {
  /** True if it may make objects of the server, or put something else than data into what it did not make itself. */
  readonly isOpen: boolean;
  readonly raises: boolean;
  /** True if it may use the server. */
  readonly callsServer: boolean;
  /** True if it uses members of objects that the server makes. */
  readonly usesObjects: boolean;
  readonly changes: ReadonlySet<Change>;
  /** The variables and classes of modules that it mentions. */
  readonly globals: ReadonlySet<ts.Symbol>;
}

/** The effects of the code of a function alone, and what it may call: functions and initial values of fields. */
interface OwnEffects {
  isOpen: boolean;
  raises: boolean;
  callsServer: boolean;
  usesObjects: boolean;
  readonly changes: Change[];
  readonly globals: Set<ts.Symbol>;
  readonly callees: Set<ts.Node>;
}

/** Anything that the function can reach may be another one. */
const unknownChange: Change = { target: undefined, values: [], removes: true };

/** Finds the effects of functions. Functions that are passed as arguments, or in objects, are left to the caller. */
export class EffectsOfFunctions {
  readonly #meaning: Meaning;
  readonly #births: ReadonlySet<string>;
  /** The declared names of objects that the server makes. */
  readonly #made: readonly string[];
  readonly #named: NamedFunctions;

  constructor(meaning: Meaning, protocols: readonly Protocol[]) {
    const making = protocols.filter(({ born }) => born);
    this.#meaning = meaning;
    this.#births = new Set(making.flatMap(({ born }) => born?.member ?? []));
    this.#made = making.flatMap(({ types }) => types);
    this.#named = new NamedFunctions(meaning);
  }

  of(code: ts.Node): FunctionEffects {
    return this.#meaning.remember("effects on objects of the server", code, () => {
      const reached = new Set([code]);
      const all: OwnEffects[] = [];
      for (const one of reached) {
        const own = this.#ownEffects(one);
        all.push(own);
        for (const callee of own.callees) reached.add(callee);
      }
      return {
        isOpen: all.some(({ isOpen }) => isOpen),
        raises: all.some(({ raises }) => raises),
        callsServer: all.some(({ callsServer }) => callsServer),
        usesObjects: all.some(({ usesObjects }) => usesObjects),
        changes: new Set(all.flatMap(({ changes }) => changes)),
        globals: new Set(all.flatMap(({ globals }) => [...globals])),
      };
    });
  }

  #ownEffects(code: ts.Node): OwnEffects {
    return this.#meaning.remember("own effects", code, () => {
      const isShipped = isShippedModule(code.getSourceFile().fileName);
      const effects: OwnEffects = {
        isOpen: false,
        raises: isShipped,
        callsServer: isShipped,
        usesObjects: false,
        changes: [],
        globals: new Set(),
        callees: new Set(isShipped ? [] : this.#named.implicit()),
      };
      if (isShipped) return effects;
      if (ts.isConstructorDeclaration(code)) this.#addParameterProperties(code, effects);
      for (const node of this.#meaning.facts.within(code)) this.#addEffectOf(node, code, effects);
      return effects;
    });
  }

  #addEffectOf(node: ts.Node, code: ts.Node, effects: OwnEffects): void {
    if (ts.isThrowStatement(node)) effects.raises = true;
    if (ts.isTaggedTemplateExpression(node) || (ts.isFunctionLike(node) && isGenerator(node))) {
      effects.isOpen = true;
    }
    const change = changeBy(node, code, this.#meaning);
    if (change) this.#addChange(change, effects);
    if (ts.isIdentifier(node)) this.#addName(node, effects);
    if (ts.isCallExpression(node)) this.#addCall(node, effects);
    if (ts.isNewExpression(node)) this.#addConstruction(node, effects);
    const reference = memberReference(node, this.#meaning);
    if (reference) this.#addMember(reference, effects);
  }

  #addChange(change: Change, effects: OwnEffects): void {
    effects.changes.push(change);
    if (!change.values.every((node) => isData(this.#meaning.typeOf(node), this.#meaning))) {
      effects.isOpen = true;
    }
  }

  /** `constructor(readonly name: string)` writes a field. */
  #addParameterProperties(code: ts.ConstructorDeclaration, effects: OwnEffects): void {
    for (const parameter of code.parameters) {
      if (!ts.isParameterPropertyDeclaration(parameter, code)) continue;
      const target = ts.isIdentifier(parameter.name) ? parameter.name.text : undefined;
      this.#addChange({ target, values: [parameter], removes: false }, effects);
    }
  }

  /** A name of a function counts as a call, because the function may be called wherever it is passed. */
  #addName(node: ts.Identifier, effects: OwnEffects): void {
    const symbol = variableSymbol(node, this.#meaning);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || declaration.getSourceFile().isDeclarationFile) return;
    const code = functionOfName(declaration);
    if (code) effects.callees.add(code);
    else if (!functionAround(declaration)) effects.globals.add(symbol);
    else if (ts.isClassLike(declaration)) effects.isOpen = true;
  }

  #addCall(node: ts.CallExpression, effects: OwnEffects): void {
    if (node.expression.kind === ts.SyntaxKind.SuperKeyword) {
      effects.isOpen = true;
      return;
    }
    const declaration = this.#meaning.checker.getResolvedSignature(node)?.declaration;
    const file = declaration?.getSourceFile().fileName ?? "";
    if (isOwnDeclaration(file)) {
      const name = (declaration as { name?: ts.Node }).name?.getText() ?? "";
      effects.callsServer = true;
      if (this.#births.has(name)) effects.isOpen = true;
      if (raising.test(name)) effects.raises = true;
    } else if (!isLibrary(file) && !this.#isKnownCallee(node.expression)) {
      effects.raises = true;
      effects.changes.push(unknownChange);
      if (!isData(this.#meaning.typeOf(node), this.#meaning)) effects.isOpen = true;
    }
  }

  /** True if the functions that an expression may give are found by its name. */
  #isKnownCallee(node: ts.Expression): boolean {
    const inner = skipTypes(node);
    if (isProjectFunction(inner)) return true;
    if (ts.isIdentifier(inner)) {
      const declaration = variableSymbol(inner, this.#meaning)?.valueDeclaration;
      return declaration !== undefined && functionOfName(declaration) !== undefined;
    }
    const reference = memberReference(inner, this.#meaning);
    return reference?.name !== undefined && this.#named.of(reference.name).length > 0;
  }

  #addConstruction(node: ts.NewExpression, effects: OwnEffects): void {
    const declaration = this.#meaning.checker.getResolvedSignature(node)?.declaration;
    if (isLibrary(declaration?.getSourceFile().fileName ?? "") && !classOf(node.expression, this.#meaning))
      return;
    let owner = classOf(node.expression, this.#meaning);
    if (!owner) effects.isOpen = true;
    const seen = new Set<ts.Node>();
    while (owner && !seen.has(owner)) {
      seen.add(owner);
      for (const member of owner.members) {
        const isField = ts.isPropertyDeclaration(member) && member.initializer !== undefined;
        if (isField || (ts.isConstructorDeclaration(member) && member.body)) effects.callees.add(member);
      }
      const base = baseOf(owner);
      owner = base && classOf(base, this.#meaning);
    }
  }

  /** The functions that a member may be: of any class or object of the project that has one of this name. */
  #addMember(reference: MemberReference, effects: OwnEffects): void {
    const symbol = memberSymbol(reference, this.#meaning);
    const declaration = symbol?.declarations?.[0];
    const file = declaration?.getSourceFile().fileName ?? "";
    if (isOwnDeclaration(file)) {
      effects.callsServer = true;
      const type = this.#meaning.typeOf(reference.object);
      if (this.#made.some((name) => this.#meaning.includes(type, name))) effects.usesObjects = true;
    }
    if (isLibrary(file) || isOwnDeclaration(file)) return;
    if (reference.name === undefined) {
      if (!this.#isPlainAccess(reference)) effects.isOpen = true;
      return;
    }
    const { checker } = this.#meaning;
    const type = checker.getNonNullableType(this.#meaning.typeOf(reference.object));
    const owner = checker.getBaseConstraintOfType(type) ?? type;
    for (const code of this.#named.of(reference.name, owner)) effects.callees.add(code);
  }

  /** True if a computed member is data, and is read without running code. */
  #isPlainAccess({ node, object }: MemberReference): boolean {
    const type = this.#meaning.typeOf(object);
    const isOfLibrary = this.#meaning
      .parts(type)
      .every((part) => part.symbol !== undefined && this.#meaning.isStandard(part.symbol));
    if (isOfLibrary || ts.isBindingElement(node)) return true;
    const hasAccessors = type.getProperties().some(({ flags }) => (flags & ts.SymbolFlags.Accessor) !== 0);
    return !hasAccessors && isData(this.#meaning.typeOf(node), this.#meaning);
  }
}

function isGenerator(node: ts.SignatureDeclaration): boolean {
  return (node as ts.FunctionLikeDeclaration).asteriskToken !== undefined;
}
