import type { Bytes } from "./bytes.ts";

/** A part of a regular expression, in terms of bytes. */
export type Part =
  | { readonly kind: "set"; readonly bytes: Bytes }
  /** A character beyond ASCII, which is several bytes. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "sequence"; readonly parts: readonly Part[] }
  | { readonly kind: "choice"; readonly choices: readonly Part[] }
  | { readonly kind: "group"; readonly number: number; readonly part: Part }
  | Repeat
  | { readonly kind: "start" | "end"; readonly isOfLine: boolean }
  | { readonly kind: "boundary"; readonly isNegated: boolean }
  | { readonly kind: "ahead"; readonly part: Part; readonly isNegated: boolean }
  /** What stands before must be one of these, each of a known size. */
  | { readonly kind: "behind"; readonly ways: readonly Part[]; readonly isNegated: boolean }
  /** The text of a group again. */
  | { readonly kind: "same"; readonly number: number };

export interface Repeat {
  readonly kind: "repeat";
  readonly part: Part;
  readonly min: number;
  readonly max: number;
  readonly isLazy: boolean;
  /** The groups inside, which are forgotten in each round: the first, and the one behind the last. */
  readonly groups: readonly [first: number, behind: number];
}

export const sequence = (parts: readonly Part[]): Part => {
  const flat = parts.flatMap((part) => (part.kind === "sequence" ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { kind: "sequence", parts: flat };
};

/** The parts of a sequence, or the part alone. */
export const partsOf = (part: Part): readonly Part[] => (part.kind === "sequence" ? part.parts : [part]);

/** Returns the number of bytes that a part without groups matches, or undefined if it varies. */
export function sizeOf(part: Part): number | undefined {
  switch (part.kind) {
    case "set":
      return 1;
    case "text":
      return new TextEncoder().encode(part.text).length;
    case "sequence":
      return part.parts.map(sizeOf).reduce(added, 0);
    case "choice": {
      const [size, ...others] = part.choices.map(sizeOf);
      return others.every((other) => other === size) ? size : undefined;
    }
    case "repeat": {
      const size = part.min === part.max ? sizeOf(part.part) : undefined;
      return size === undefined ? undefined : size * part.min;
    }
    case "group":
    case "same":
      return undefined;
    default:
      return 0;
  }
}

const added = (sum: number | undefined, size: number | undefined) =>
  sum === undefined || size === undefined ? undefined : sum + size;

/** Tests whether a part can match an empty text, as far as that is known. */
export function mayBeEmpty(part: Part): boolean {
  switch (part.kind) {
    case "set":
    case "text":
      return false;
    case "sequence":
      return part.parts.every(mayBeEmpty);
    case "choice":
      return part.choices.some(mayBeEmpty);
    case "group":
      return mayBeEmpty(part.part);
    case "repeat":
      return part.min === 0 || mayBeEmpty(part.part);
    default:
      return true;
  }
}

/** Tests whether a part only matches at the beginning of the text. */
export function isAnchored(part: Part): boolean {
  const [first] = partsOf(part);
  if (!first) return false;
  if (first.kind === "start") return !first.isOfLine;
  if (first.kind === "choice") return first.choices.every(isAnchored);
  return first.kind === "group" && isAnchored(first.part);
}

/** The groups that may take no part where the whole matches. */
export function optionalGroups(part: Part, isOptional = false): number[] {
  switch (part.kind) {
    case "sequence":
      return part.parts.flatMap((inner) => optionalGroups(inner, isOptional));
    case "choice":
      return part.choices.flatMap((inner) => optionalGroups(inner, true));
    case "group":
      return [...(isOptional ? [part.number] : []), ...optionalGroups(part.part, isOptional)];
    case "repeat":
      return optionalGroups(part.part, isOptional || part.min === 0);
    case "ahead":
      return optionalGroups(part.part, isOptional || part.isNegated);
    default:
      return [];
  }
}

/** Tests whether a part of some kind is somewhere in a part. */
export function hasKind(part: Part, kind: Part["kind"]): boolean {
  if (part.kind === kind) return true;
  if (part.kind === "sequence") return part.parts.some((inner) => hasKind(inner, kind));
  if (part.kind === "choice") return part.choices.some((inner) => hasKind(inner, kind));
  return "part" in part && hasKind(part.part, kind);
}
