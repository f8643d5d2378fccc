import { wordSide } from "./boundaries.ts";
import { negated, words } from "./bytes.ts";
import { classText } from "./classes.ts";
import { hasKind, isAnchored, type Part, partsOf, type Repeat, sequence } from "./parts.ts";

/** Longest Lua pattern that is still read more easily than a tree of parts. */
const longest = 120;

/** Maximum repetitions of a class for one quantifier. */
const mostCopies = 12;

/** Maximum optional repetitions, each of which doubles the attempts of a failing match. */
const mostOptional = 4;

/** `%f[…]` for the beginning and the end of a word. */
export const frontiers = { behind: `%f${classText(words)}`, before: `%f${classText(negated(words))}` };

/** `x*`, `x-`, `xx?` for a quantifier of a class, or undefined where Lua has none. */
function repeated({ part, min, max, isLazy }: Repeat): string | undefined {
  if (part.kind !== "set" || min > mostCopies) return undefined;
  const once = classText(part.bytes);
  const must = once.repeat(min);
  if (max === min) return must;
  if (max === Number.POSITIVE_INFINITY) {
    if (isLazy) return `${must}${once}-`;
    return min === 0 ? `${once}*` : `${once.repeat(min - 1)}${once}+`;
  }
  return isLazy || max - min > mostOptional ? undefined : must + `${once}?`.repeat(max - min);
}

/** A part with the parts around it, those of groups opened. */
interface Piece {
  readonly text?: string;
  readonly part?: Part;
}

/** The pieces of a part, in which the parentheses of groups are pieces of their own. */
function piecesOf(part: Part): Piece[] | undefined {
  if (part.kind === "sequence") return joined(part.parts.map(piecesOf));
  if (part.kind !== "group") return [{ part }];
  const inner = piecesOf(part.part);
  const isFilled = inner !== undefined && inner.length > 0;
  return isFilled ? [{ text: "(" }, ...inner, { text: ")" }] : undefined;
}

function joined(all: readonly (Piece[] | undefined)[]): Piece[] | undefined {
  return all.every((pieces) => pieces !== undefined) ? all.flat() : undefined;
}

const only = (pieces: readonly Piece[]) => pieces.flatMap(({ part }) => (part ? [part] : []));

function textAt(pieces: readonly Piece[], index: number): string | undefined {
  const { text, part } = pieces[index]!;
  if (!part) return text;
  switch (part.kind) {
    case "set":
      return classText(part.bytes);
    case "text":
      return part.text;
    case "repeat":
      return repeated(part);
    case "start":
      return index === 0 && !part.isOfLine ? "^" : undefined;
    case "end":
      return index === pieces.length - 1 && !part.isOfLine ? "$" : undefined;
    case "same":
      return isClosed(pieces.slice(0, index), part.number) ? `%${part.number}` : undefined;
    case "boundary": {
      const side = wordSide(only(pieces.slice(0, index)), only(pieces.slice(index + 1)));
      return side && !part.isNegated ? frontiers[side] : undefined;
    }
    default:
      return undefined;
  }
}

/** Tests whether a group ends among these pieces. */
function isClosed(pieces: readonly Piece[], number: number): boolean {
  let opened = 0;
  let depth = 0;
  for (const { text } of pieces) {
    if (text === "(") opened += 1;
    if (opened < number || text === undefined) continue;
    depth += text === "(" ? 1 : -1;
    if (depth === 0) return true;
  }
  return false;
}

/**
 * A whole expression as one Lua pattern, which matches the same, in the same order, with the same groups; or undefined.
 */
export function luaPattern(part: Part): string | undefined {
  const pieces = piecesOf(part);
  const texts = pieces?.map((_, index) => textAt(pieces, index));
  if (!texts?.every((text) => text !== undefined)) return undefined;
  const text = texts.join("");
  return text.length <= longest ? text : undefined;
}

/** The pattern with one more group around all that it matches, or undefined. */
export function wrappedPattern(part: Part): string | undefined {
  const parts = partsOf(part);
  const head = parts.slice(0, parts[0]?.kind === "start" ? 1 : 0);
  const tail = parts.slice(parts.at(-1)?.kind === "end" ? -1 : parts.length);
  const middle = sequence(parts.slice(head.length, parts.length - tail.length));
  return hasKind(part, "same")
    ? undefined
    : luaPattern(sequence([...head, { kind: "group", number: 0, part: middle }, ...tail]));
}

/**
 * The patterns of `^a|b$`: the first at the beginning of the text, the other without regard to what stands before it.
 */
export function trimmedEnds(part: Part): [string, string] | undefined {
  if (part.kind !== "choice" || part.choices.length !== 2) return undefined;
  const [first, last] = part.choices.map(luaPattern);
  if (first === undefined || last === undefined || hasKind(part, "boundary")) return undefined;
  return isAnchored(part.choices[0]!) && !isAnchored(part.choices[1]!) ? [first, last] : undefined;
}
