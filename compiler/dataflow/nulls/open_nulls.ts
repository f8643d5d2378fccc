import { isOwnDeclaration } from "../../program/index.ts";
import { filesWith, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { conversionsAt } from "../conventions/conversions.ts";
import { isOfLibrary } from "../conventions/pairs.ts";

/** A type that does not say whether its values may be null: a type parameter, or `unknown` and its kind. */
type Open = ts.Symbol | "unknown";

/** Parts of a type, also of its members, elements, parameters and results. */
interface Content {
  hasNull: boolean;
  readonly opens: Set<Open>;
}

/** Types that contain themselves with ever new arguments are followed only so far. */
const most = 2000;
const anything = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive;

/** Returns whether null may get to a value of an open type, in the chunks of the file that a node is in. */
export function mayGetNull(type: ts.Type, node: ts.Node, meaning: Meaning): boolean {
  const chunk = filesWith(node.getSourceFile(), meaning);
  const found = meaning.remember("open nulls", chunk, () => new OpenNulls(chunk, meaning).find());
  const isFound = (part: ts.Type): boolean => {
    if (part.isUnionOrIntersection()) return part.types.some(isFound);
    if (part.flags & ts.TypeFlags.TypeParameter) return found.has(part.symbol);
    if (part.flags & ts.TypeFlags.Instantiable) return found.size > 0;
    return (part.flags & (anything | ts.TypeFlags.Object)) !== 0 && found.has("unknown");
  };
  return isFound(type);
}

/** Follows null through the conversions of a chunk to the open types that may get it. */
class OpenNulls {
  readonly #meaning: Meaning;
  readonly #contents = new Map<ts.Type, Content>();
  /** Types of which one becomes the other. */
  readonly #joined: Content[][] = [];
  /** Type arguments by type parameter. */
  readonly #given: { readonly parameter: ts.Symbol; readonly content: Content }[] = [];
  readonly #found = new Set<Open>();

  constructor(chunk: ReadonlySet<ts.SourceFile>, meaning: Meaning) {
    this.#meaning = meaning;
    for (const file of chunk) this.#collect(file);
  }

  find(): ReadonlySet<Open> {
    for (let before = -1; before < this.#found.size; ) {
      before = this.#found.size;
      for (const { parameter, content } of this.#given)
        if (this.#bringsNull(content)) this.#found.add(parameter);
      for (const contents of this.#joined) {
        if (!contents.some((content) => this.#bringsNull(content))) continue;
        for (const { opens } of contents) for (const open of opens) this.#found.add(open);
      }
    }
    return this.#found;
  }

  #bringsNull({ hasNull, opens }: Content): boolean {
    return hasNull || [...opens].some((open) => this.#found.has(open));
  }

  #collect(file: ts.SourceFile): void {
    const { facts, checker } = this.#meaning;
    const { nodes, types } = facts.nodesOf(file);
    for (const node of types)
      if (ts.isTypeReferenceNode(node)) this.#contentOf(checker.getTypeFromTypeNode(node));
    for (const node of nodes) {
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) this.#contentOf(this.#meaning.typeOf(node));
      for (const { from, to } of conversionsAt(node, this.#meaning))
        if (from !== to) this.#joined.push([this.#contentOf(from), this.#contentOf(to)]);
    }
  }

  #contentOf(type: ts.Type): Content {
    const known = this.#contents.get(type);
    if (known) return known;
    const content: Content = { hasNull: false, opens: new Set() };
    this.#contents.set(type, content);
    const seen = new Set([type]);
    for (const part of seen) {
      if (seen.size > most) content.hasNull = true;
      else for (const inner of this.#look(part, content)) seen.add(inner);
    }
    return content;
  }

  /** Notes what a type says of itself, and returns the types that it consists of. */
  #look(type: ts.Type, content: Content): readonly ts.Type[] {
    if (type.isUnionOrIntersection()) return type.types;
    if (type.flags & ts.TypeFlags.Null) content.hasNull = true;
    if (type.flags & ts.TypeFlags.TypeParameter) content.opens.add(type.symbol);
    else if (type.flags & (anything | ts.TypeFlags.Instantiable)) content.opens.add("unknown");
    if (!(type.flags & ts.TypeFlags.Object)) return [];
    const given = this.#argumentsOf(type);
    return isClosed(type) ? given : [...given, ...this.#insideOf(type, content)];
  }

  #argumentsOf(type: ts.Type): readonly ts.Type[] {
    const { checker } = this.#meaning;
    if (!((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)) return [];
    const reference = type as ts.TypeReference;
    const given = checker.getTypeArguments(reference);
    const parameters = isClosed(type) ? [] : (reference.target.typeParameters ?? []);
    for (const [index, { symbol }] of parameters.entries())
      if (given[index] && symbol)
        this.#given.push({ parameter: symbol, content: this.#contentOf(given[index]) });
    return given;
  }

  #insideOf(type: ts.Type, content: Content): readonly ts.Type[] {
    const { checker } = this.#meaning;
    const members = checker.getPropertiesOfType(type).map((member) => checker.getTypeOfSymbol(member));
    const indexed = checker.getIndexInfosOfType(type).map((info) => info.type);
    const signatures = [ts.SignatureKind.Call, ts.SignatureKind.Construct].flatMap((kind) =>
      checker.getSignaturesOfType(type, kind),
    );
    const isLiteral = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0;
    if (members.length + indexed.length + signatures.length === 0 && !isLiteral) content.opens.add("unknown");
    const ofFunctions = signatures.flatMap((signature) => [
      signature.getReturnType(),
      ...signature.parameters.map((parameter) => checker.getTypeOfSymbol(parameter)),
    ]);
    return [...members, ...indexed, ...ofFunctions];
  }
}

/** Types of the library and of the server consist of their arguments only; those of their callbacks are looked at. */
function isClosed(type: ts.Type): boolean {
  const symbol: ts.Symbol | undefined = type.symbol;
  const [declaration] = symbol?.declarations ?? [];
  if (!declaration || symbol?.name === ts.InternalSymbolName.Type) return false;
  return isOfLibrary(type) || isOwnDeclaration(declaration.getSourceFile().fileName);
}
