import { type Flow, isNode, type Slot, type Step, slotType } from "../../../dataflow/index.ts";
import { type Meaning, memberReference, memberSymbol } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";

interface MatchOrigins {
  readonly flow: Flow;
  readonly meaning: Meaning;
  /** The calls of password_verify. */
  readonly origins: readonly ts.Node[];
}

/** The expressions that may be a result of password_verify: by their type, or because one gets there as a number. */
export class MatchFlow {
  readonly #meaning: Meaning;
  readonly #flow: Flow;
  readonly #reached = new Set<Slot>();
  /** The places that read a property, by where it is declared. */
  readonly #readers = new Map<ts.Node, Slot[]>();

  constructor(files: readonly ts.SourceFile[], { flow, meaning, origins }: MatchOrigins) {
    this.#flow = flow;
    this.#meaning = meaning;
    for (const file of files) this.#collectReaders(file);
    const waiting: Slot[] = [...origins];
    for (let origin = waiting.pop(); origin; origin = waiting.pop()) waiting.push(...this.#follow(origin));
  }

  includes(node: ts.Node): boolean {
    return this.#reached.has(node) || hasMatchType(this.#meaning.typeOf(node), this.#meaning);
  }

  #collectReaders(file: ts.SourceFile): void {
    for (const node of this.#meaning.facts.nodesOf(file).nodes) {
      const reference = memberReference(node, this.#meaning);
      const declaration = reference && memberSymbol(reference, this.#meaning)?.declarations?.[0];
      if (!declaration || declaration.getSourceFile().isDeclarationFile) continue;
      const slot = ts.isBindingElement(node) ? this.#meaning.symbolOf(node.name) : node;
      if (slot) this.#readers.set(declaration, [...(this.#readers.get(declaration) ?? []), slot]);
    }
  }

  /** Follows a number through names, parameters and results; gives the places that read properties which it gets into. */
  #follow(origin: Slot): Slot[] {
    if (this.#reached.has(origin)) return [];
    const found = [origin, ...this.#flow.reach(origin, (step) => this.#carries(step)).keys()];
    return found.flatMap((slot) => {
      if (this.#reached.has(slot)) return [];
      this.#reached.add(slot);
      const property = isNode(slot) ? this.#propertyTaking(slot) : undefined;
      return property ? (this.#readers.get(property) ?? []) : [];
    });
  }

  #carries({ to }: Step): boolean {
    if (isNode(to) && ts.isPropertyAccessExpression(to) && to.name.text === "length") return false;
    const type = slotType(to, this.#meaning);
    const element = this.#meaning.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return [type, element].some((part) => part !== undefined && mayBeNumber(part, this.#meaning));
  }

  /** The declaration of the property that an expression is stored in. */
  #propertyTaking(node: ts.Node): ts.Declaration | undefined {
    const { checker } = this.#meaning;
    const { parent } = node;
    if (ts.isPropertyDeclaration(parent)) return parent;
    if (ts.isBinaryExpression(parent) && parent.right === node) {
      const reference = memberReference(parent.left, this.#meaning);
      return reference && memberSymbol(reference, this.#meaning)?.declarations?.[0];
    }
    if (!ts.isPropertyAssignment(parent) && !ts.isShorthandPropertyAssignment(parent)) return undefined;
    const object = parent.parent;
    const type = checker.getContextualType(object) ?? checker.getTypeAtLocation(object);
    const name = checker.getSymbolAtLocation(parent.name)?.name ?? parent.name.getText();
    return checker.getPropertyOfType(checker.getNonNullableType(type), name)?.declarations?.[0];
  }
}

function mayBeNumber(type: ts.Type, meaning: Meaning): boolean {
  const open = ts.TypeFlags.NumberLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  return meaning
    .parts(type)
    .some(
      (part) =>
        (part.flags & open) !== 0 || (part.isIntersection() && part.types.some(({ flags }) => flags & open)),
    );
}

/** Returns true if a value of a type may be a `PasswordMatch`. */
export function hasMatchType(type: ts.Type, meaning: Meaning): boolean {
  return meaning.parts(type).some((part) => matchValue(part, meaning) !== undefined);
}

/** The number that a part of the type is: `1 & Match`. */
export function matchValue(part: ts.Type, meaning: Meaning): number | undefined {
  if (!part.isIntersection() || !part.types.some(({ symbol }) => meaning.isOwn(symbol, "Match")))
    return undefined;
  return part.types.find((each) => each.isNumberLiteral())?.value;
}
