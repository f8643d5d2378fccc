import { filesWith, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { mayBeList } from "./holders.ts";
import type { OrderedSite } from "./origins.ts";
import { ValueOrigins } from "./value_origins.ts";
import { type Walk, walksAt } from "./walks.ts";

/** Facts about the order of properties in the files that may be in one chunk. */
export class PropertyOrder {
  readonly #meaning: Meaning;
  readonly #origins: ValueOrigins;
  readonly #ordered = new Set<OrderedSite>();
  readonly #unknown = new Set<ts.Node>();

  constructor(files: ReadonlySet<ts.SourceFile>, meaning: Meaning) {
    this.#meaning = meaning;
    this.#origins = new ValueOrigins(files, meaning);
    const walks = [...files].flatMap((file) =>
      meaning.facts.nodesOf(file).nodes.flatMap((node) => walksAt(node, meaning)),
    );
    let hidden: readonly Walk[] = walks;
    for (let before = -1; before < this.#ordered.size; ) {
      before = this.#ordered.size;
      const shown = hidden.filter(({ shows }) => shows((object) => this.keepsOrder(object)));
      hidden = hidden.filter((walk) => !shown.includes(walk));
      for (const walk of shown) this.#show(walk);
    }
  }

  #show({ node, object }: Walk): void {
    for (const origin of this.#origins.of(object)) {
      if (
        origin === "unknown" ||
        (origin === "list" && mayBeList(this.#meaning.typeOf(object), this.#meaning))
      )
        this.#unknown.add(node);
      else if (origin !== "list") this.#ordered.add(origin);
    }
  }

  /**
   * Tests for a literal, or a call that makes an object, whose properties are walked through in an order that shows.
   */
  isOrdered(node: ts.Node): boolean {
    return this.#ordered.has(node as OrderedSite);
  }

  /** Tests whether an expression may give an object that knows the order of its properties. */
  keepsOrder(object: ts.Expression | ts.BindingElement): boolean {
    if (this.#ordered.size === 0) return false;
    if (!ts.isExpression(object)) return this.#ordered.has(object);
    return [...this.#origins.of(object)].some((origin) => this.#ordered.has(origin as OrderedSite));
  }

  /** Tests for a walk that shows the order of properties although it is not known. */
  isUnknown(walk: ts.Node): boolean {
    return this.#unknown.has(walk);
  }
}

const known = new WeakMap<Meaning, Map<string, PropertyOrder>>();

/** Returns what is known of the order of properties in the chunks of a file. */
export function propertyOrderOf(file: ts.SourceFile, meaning: Meaning): PropertyOrder {
  return meaning.remember("property order", file, () => {
    const files = filesWith(file, meaning);
    const key = [...files]
      .map(({ fileName }) => fileName)
      .sort()
      .join("\n");
    const orders = known.get(meaning) ?? new Map<string, PropertyOrder>();
    known.set(meaning, orders);
    const order = orders.get(key) ?? new PropertyOrder(files, meaning);
    orders.set(key, order);
    return order;
  });
}
