import { isLibrary } from "../../program/index.ts";
import { isAssignmentTarget, type Meaning, memberReference, memberSymbol } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { conversionsAt, conversionsInType } from "../conventions/conversions.ts";
import { isOnlyExported } from "./callers.ts";
import {
  type Holder,
  holdersOf,
  isDeclaredOutside,
  isEnum,
  isForeign,
  isList,
  isMemberType,
  isOutside,
} from "./holders.ts";
import {
  isObjectCall,
  isRestOfObject,
  type OrderedSite,
  type Origin,
  originOfEnum,
  originOfLiteral,
} from "./origins.ts";
import { TypeLinks } from "./type_links.ts";

/** Finds the places that may have made an object of a type, by the types that values get from there to here. */
export class TypeOrigins {
  readonly #meaning: Meaning;
  readonly #links: TypeLinks;
  readonly #made = new Map<Holder, Set<Origin>>();
  readonly #places = new Set<ts.Type>();

  constructor(files: Iterable<ts.SourceFile>, meaning: Meaning) {
    this.#meaning = meaning;
    this.#links = new TypeLinks(meaning);
    for (const file of files) {
      const { nodes, types } = meaning.facts.nodesOf(file);
      for (const node of types)
        for (const conversion of conversionsInType(node, meaning)) this.#links.connect(conversion);
      for (const node of nodes) this.#look(node);
    }
  }

  /** Returns the origins of the objects that a place of a type may hold. */
  of(type: ts.Type): ReadonlySet<Origin> {
    const found = new Set<Origin>();
    if (this.#links.isIncomplete) found.add("unknown");
    const reached = new Set(holdersOf(type));
    for (const holder of reached) {
      for (const origin of this.#originsAt(holder)) found.add(origin);
      for (const source of this.#links.sourcesOf(holder)) reached.add(source);
      for (const inner of this.#constraintOf(holder)) reached.add(inner);
    }
    return found;
  }

  /** Returns the possible values of `Config[Key]`, where `Config` is known. */
  #constraintOf(holder: Holder): readonly Holder[] {
    if (holder === "open" || "kind" in holder || !isMemberType(holder)) return [];
    return holdersOf(this.#meaning.checker.getBaseConstraintOfType(holder) ?? holder);
  }

  *#originsAt(holder: Holder): Generator<Origin> {
    yield* this.#made.get(holder) ?? [];
    if (holder === "open") return;
    if ("kind" in holder) yield originOfLiteral(holder, this.#meaning);
    else if (isEnum(holder)) yield originOfEnum(holder.symbol, this.#meaning);
    else if (isList(holder, this.#meaning.checker)) yield "list";
    else if (isForeign(holder)) yield "unknown";
  }

  #look(node: ts.Node): void {
    for (const conversion of conversionsAt(node, this.#meaning)) {
      this.#links.connect(conversion);
      this.#handOver(conversion.to);
    }
    if (ts.isObjectLiteralExpression(node)) this.#literal(node);
    else if (ts.isCallExpression(node)) this.#call(node);
    else if (ts.isFunctionLike(node)) this.#parameters(node);
    else if (isRestOfObject(node)) this.#make(this.#meaning.typeOf(node.name), node);
    else if (ts.isSpreadAssignment(node) && isAssignmentTarget(node.parent))
      this.#unknown(this.#meaning.typeOf(node.expression));
    this.#member(node);
  }

  /** The type of a literal is another one where it contains a spread of a type parameter. */
  #literal(node: ts.ObjectLiteralExpression): void {
    for (const holder of holdersOf(this.#meaning.typeOf(node)))
      if (holder !== node) this.#links.add(node, holder);
  }

  #call(node: ts.CallExpression): void {
    const { checker } = this.#meaning;
    const type = this.#meaning.typeOf(node);
    if (isObjectCall(node, "fromEntries", this.#meaning)) {
      this.#make(type, node);
      return;
    }
    if (isObjectCall(node, "assign", this.#meaning) || isObjectCall(node, "freeze", this.#meaning))
      for (const argument of node.arguments.slice(0, 1))
        this.#links.connect({ from: this.#meaning.typeOf(argument), to: type });
    const { declaration } = checker.getResolvedSignature(node) ?? {};
    const symbol = declaration && ts.isFunctionLike(declaration) ? declaration : undefined;
    if (!symbol || this.#makesObjects(symbol)) this.#unknown(type);
    if (symbol && !isOutside(symbol)) {
      const signature = checker.getSignatureFromDeclaration(symbol);
      if (signature) this.#links.connect({ from: signature.getReturnType(), to: type });
    }
  }

  /** Functions outside of the project; those of the library only if they give an object whose type they write down. */
  #makesObjects(declaration: ts.SignatureDeclaration): boolean {
    if (!isOutside(declaration)) return false;
    if (!isLibrary(declaration.getSourceFile().fileName)) return true;
    return declaration.type !== undefined && containsLiteral(declaration.type);
  }

  /** Members of generic types, whose objects have other types outside than inside, and members of the server. */
  #member(node: ts.Node): void {
    const { checker } = this.#meaning;
    const reference = memberReference(node, this.#meaning);
    const symbol = reference && memberSymbol(reference, this.#meaning);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration) return;
    const here = checker.getTypeOfSymbol(symbol);
    if (isDeclaredOutside(symbol)) {
      if (!here.getCallSignatures().length) this.#unknown(here);
      return;
    }
    const declared = checker.getTypeAtLocation(declaration);
    this.#links.connect({ from: declared, to: here });
    this.#links.connect({ from: here, to: declared });
  }

  /** A place for functions that a declaration file describes, such as `MailHooks`: what they are given is unknown. */
  #handOver(place: ts.Type): void {
    if (this.#places.has(place)) return;
    this.#places.add(place);
    const { checker } = this.#meaning;
    for (const part of this.#meaning.parts(place)) {
      const symbol: ts.Symbol | undefined = part.symbol;
      if (!symbol || !isDeclaredOutside(symbol) || this.#meaning.isStandard(symbol)) continue;
      const members = checker.getPropertiesOfType(part).map((member) => checker.getTypeOfSymbol(member));
      const signatures = [part, ...members]
        .flatMap((type) => this.#meaning.parts(type))
        .flatMap((type) => checker.getSignaturesOfType(type, ts.SignatureKind.Call));
      for (const { parameters } of signatures)
        for (const parameter of parameters) this.#unknown(checker.getTypeOfSymbol(parameter));
    }
  }

  /** The server calls hooks that are exported by their name. */
  #parameters(node: ts.SignatureDeclaration): void {
    if (!isOnlyExported(node, this.#meaning)) return;
    for (const parameter of node.parameters) this.#unknown(this.#meaning.typeOf(parameter));
  }

  #unknown(type: ts.Type): void {
    for (const holder of this.#links.contentsOf(type)) this.#note(holder, "unknown");
  }

  #make(type: ts.Type, node: OrderedSite): void {
    for (const holder of holdersOf(type)) this.#note(holder, node);
  }

  #note(holder: Holder, origin: Origin): void {
    const known = this.#made.get(holder);
    if (known) known.add(origin);
    else this.#made.set(holder, new Set([origin]));
  }
}

function containsLiteral(node: ts.Node): boolean {
  if (ts.isTypeLiteralNode(node) || ts.isMappedTypeNode(node)) return true;
  return ts.forEachChild(node, (child) => containsLiteral(child) || undefined) ?? false;
}
