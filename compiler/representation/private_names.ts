import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** The names that `#names` have as fields of Lua tables. */
export type PrivateNames = ReadonlyMap<ts.Declaration, string>;

interface Declared {
  readonly declaration: ts.Declaration;
  /** `count` for `#count`. */
  readonly plain: string;
  readonly owner: ts.ClassLikeDeclaration;
}

/** The members of a class that are declared with a `#name`; a getter and its setter are one. */
function declaredIn(owner: ts.ClassLikeDeclaration, { checker }: Meaning): Declared[] {
  const found = new Map<ts.Declaration, Declared>();
  for (const { name } of owner.members) {
    const symbol = name && ts.isPrivateIdentifier(name) ? checker.getSymbolAtLocation(name) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!declaration) continue;
    found.set(declaration, { declaration, plain: (name as ts.PrivateIdentifier).text.slice(1), owner });
  }
  return [...found.values()];
}

/** Names with an underscore that a program has already. */
function takenNames(files: readonly ts.SourceFile[], meaning: Meaning): Set<string> {
  const named = (node: ts.Node) => (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.text;
  const all = files.flatMap((file) => meaning.facts.nodesOf(file).nodes.map(named));
  return new Set(all.filter((name) => name !== false && name.startsWith("_")) as string[]);
}

/**
 * Chooses `_count` for `#count`. Where several classes have a `#count`, one that extends another gets `_Class_count`:
 * an object of it may also have the field of its base.
 */
export function privateNamesIn(files: readonly ts.SourceFile[], meaning: Meaning): PrivateNames {
  const names = new Map<ts.Declaration, string>();
  if (!files.some(({ text }) => text.includes("#"))) return names;
  const classes = files.flatMap((file) => meaning.facts.nodesOf(file).nodes.filter(ts.isClassLike));
  const declared = classes.flatMap((owner) => declaredIn(owner, meaning));
  const taken = takenNames(files, meaning);
  for (const { declaration, plain, owner } of declared) {
    const isShared = declared.some((other) => other.plain === plain && other.owner !== owner);
    const isAlone = !isShared || owner.heritageClauses === undefined;
    const start = isAlone ? `_${plain}` : `_${owner.name?.text ?? "class"}_${plain}`;
    names.set(declaration, freeName(start, taken));
    if (!isAlone) taken.add(names.get(declaration)!);
  }
  return names;
}

function freeName(start: string, taken: ReadonlySet<string>): string {
  let name = start;
  for (let number = 2; taken.has(name); number++) name = `${start}_${number}`;
  return name;
}
