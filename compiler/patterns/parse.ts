import { type AST, parseRegExpLiteral } from "@eslint-community/regexpp";
import {
  type Bytes,
  digits,
  isEmpty,
  lineEnds,
  negated,
  nothing,
  range,
  spaces,
  union,
  withBothCases,
  words,
} from "./bytes.ts";
import { type Part, sequence, sizeOf } from "./parts.ts";

/** A regular expression whose meaning is known. */
export interface Expression {
  readonly part: Part;
  /** The names of the groups, where they have one. */
  readonly groups: readonly (string | undefined)[];
  readonly isGlobal: boolean;
  readonly isSticky: boolean;
}

/** Unsupported syntax, and the alternative to write. */
export class NotExpressible extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

interface Reading {
  readonly flags: AST.Flags;
  readonly names: (string | undefined)[];
}

const isAscii = (code: number) => code < 0x80;

const spell = "Write the characters as alternatives: `(?:ä|ö)`.";

/** Maximum characters beyond ASCII of a class that are written as alternatives. */
const mostBeyond = 96;

/** The bytes from one character to another, without those beyond ASCII. */
function asciiBetween(min: number, max: number): Bytes {
  return isAscii(min) ? range(min, Math.min(max, 0x7f)) : nothing;
}

function escapeBytes({ kind, negate }: AST.EscapeCharacterSet): Bytes {
  const set = { digit: digits, space: spaces, word: words }[kind];
  return negate ? negated(set) : set;
}

function elementBytes(element: AST.CharacterClassElement): Bytes {
  if (element.type === "Character") return asciiBetween(element.value, element.value);
  if (element.type === "CharacterClassRange") return asciiBetween(element.min.value, element.max.value);
  if (element.type === "CharacterSet" && element.kind !== "property") return escapeBytes(element);
  throw new NotExpressible(
    `Lua knows no properties of characters such as '${element.raw}'.`,
    "Name the characters: `[A-Za-z]`.",
  );
}

function classBytes(node: AST.CharacterClass, { flags }: Reading): Bytes {
  const set = union(node.elements.map(elementBytes));
  const all = flags.ignoreCase ? withBothCases(set) : set;
  return node.negate ? negated(all) : all;
}

/** The characters beyond ASCII of a class: those of ranges one by one, if these are few. */
function charactersBeyond({ elements, raw }: AST.CharacterClass): number[] {
  const codes = elements.flatMap((element) => {
    if (element.type === "Character") return isAscii(element.value) ? [] : [element.value];
    if (element.type !== "CharacterClassRange" || isAscii(element.max.value)) return [];
    const first = Math.max(element.min.value, 0x80);
    return Array.from({ length: element.max.value - first + 1 }, (_, index) => first + index);
  });
  if (codes.length > mostBeyond)
    throw new NotExpressible(
      `'${raw}' has more characters beyond ASCII than can be written one by one.`,
      spell,
    );
  return codes;
}

/** `[aäö]` as the choice of `[a]`, `ä` and `ö`. */
function readClass(node: AST.CharacterClass, reading: Reading): Part {
  const beyond = charactersBeyond(node);
  if (beyond.length === 0) return readSet(classBytes(node, reading), node.raw);
  if (node.negate)
    throw new NotExpressible(
      `'${node.raw}' takes single bytes, and some of these characters have several.`,
      spell,
    );
  if (reading.flags.ignoreCase)
    throw new NotExpressible(`Lua knows no upper and lower case of characters in '${node.raw}'.`, spell);
  const bytes = classBytes(node, reading);
  const texts = beyond.map((code): Part => ({ kind: "text", text: String.fromCodePoint(code) }));
  const choices = isEmpty(bytes) ? texts : [{ kind: "set", bytes } as const, ...texts];
  return choices.length === 1 ? choices[0]! : { kind: "choice", choices };
}

function readSet(bytes: Bytes, raw: string): Part {
  if (isEmpty(bytes)) throw new NotExpressible(`'${raw}' never matches.`, "Leave it out.");
  return { kind: "set", bytes };
}

function readCharacter(node: AST.Character, { flags }: Reading): Part {
  const { value, raw } = node;
  if (isAscii(value)) {
    const set = range(value, value);
    return { kind: "set", bytes: flags.ignoreCase ? withBothCases(set) : set };
  }
  if (flags.ignoreCase)
    throw new NotExpressible(`Lua knows no upper and lower case of '${raw}'.`, "Leave out the flag `i`.");
  return { kind: "text", text: String.fromCodePoint(value) };
}

function readCharacterSet(node: AST.CharacterSet, { flags }: Reading): Part {
  if (node.kind === "any")
    return { kind: "set", bytes: flags.dotAll ? union([lineEnds, negated(lineEnds)]) : negated(lineEnds) };
  if (node.kind !== "property") return { kind: "set", bytes: escapeBytes(node) };
  return readSet(elementBytes(node as AST.CharacterUnicodePropertyCharacterSet), node.raw);
}

function readAssertion(node: AST.Assertion, reading: Reading): Part {
  switch (node.kind) {
    case "start":
    case "end":
      return { kind: node.kind, isOfLine: reading.flags.multiline };
    case "word":
      return { kind: "boundary", isNegated: node.negate };
    case "lookahead":
      return { kind: "ahead", part: readChoice(node.alternatives, reading), isNegated: node.negate };
    default:
      return readBehind(node, reading);
  }
}

/** Each way to look behind, which must be of a known size. */
function readBehind(node: AST.LookbehindAssertion, reading: Reading): Part {
  const ways = node.alternatives.map((way) => readChoice([way], reading));
  if (ways.some((part) => sizeOf(part) === undefined))
    throw new NotExpressible(
      `'${node.raw}' looks behind for something whose size is not known.`,
      "Match what stands before as well, and take a group.",
    );
  return { kind: "behind", ways, isNegated: node.negate };
}

function readQuantifier(node: AST.Quantifier, reading: Reading): Part {
  const first = reading.names.length + 1;
  const part = readElement(node.element, reading);
  const { min, max, greedy } = node;
  return { kind: "repeat", part, min, max, isLazy: !greedy, groups: [first, reading.names.length + 1] };
}

function readGroup(node: AST.CapturingGroup, reading: Reading): Part {
  if (node.name !== null && reading.names.includes(node.name))
    throw new NotExpressible(`Two groups have the name '${node.name}'.`, "Give each a name of its own.");
  const number = reading.names.push(node.name ?? undefined);
  return { kind: "group", number, part: readChoice(node.alternatives, reading) };
}

function readReference({ ref, raw }: AST.Backreference, { flags, names }: Reading): Part {
  if (flags.ignoreCase)
    throw new NotExpressible(
      `'${raw}' cannot be compared without regard to case.`,
      "Leave out the flag `i`.",
    );
  const number = typeof ref === "number" ? ref : names.indexOf(ref) + 1;
  if (number < 1 || number > names.length)
    throw new NotExpressible(`'${raw}' stands before its group.`, "Write it behind the group.");
  return { kind: "same", number };
}

function readElement(node: AST.Element, reading: Reading): Part {
  switch (node.type) {
    case "Character":
      return readCharacter(node, reading);
    case "CharacterClass":
      return readClass(node, reading);
    case "CharacterSet":
      return readCharacterSet(node, reading);
    case "CapturingGroup":
      return readGroup(node, reading);
    case "Group":
      if (node.modifiers)
        throw new NotExpressible(`'${node.modifiers.raw}' changes flags.`, "Give the whole these flags.");
      return readChoice(node.alternatives, reading);
    case "Assertion":
      return readAssertion(node, reading);
    case "Quantifier":
      return readQuantifier(node, reading);
    case "Backreference":
      return readReference(node, reading);
    default:
      throw new NotExpressible(
        `'${node.raw}' cannot be expressed in Lua.`,
        "Write the characters themselves.",
      );
  }
}

/** Without the flag `u` a character beyond U+FFFF comes in two halves. */
function joinHalves(elements: readonly AST.Element[]): AST.Element[] {
  const isHalf = (node: AST.Element | undefined, from: number): node is AST.Character =>
    node?.type === "Character" && node.value >= from && node.value < from + 0x400;
  return elements.flatMap((node, index) => {
    const next = elements[index + 1];
    const previous = elements[index - 1];
    if (isHalf(node, 0xd800) && isHalf(next, 0xdc00)) {
      const value = 0x10000 + (node.value - 0xd800) * 0x400 + (next.value - 0xdc00);
      return [{ ...node, value, raw: node.raw + next.raw }];
    }
    if (isHalf(node, 0xdc00) && isHalf(previous, 0xd800)) return [];
    const inner = node.type === "Quantifier" ? node.element : node;
    if (isHalf(inner as AST.Element, 0xd800) || isHalf(inner as AST.Element, 0xdc00))
      throw new NotExpressible(`'${inner.raw}' is half of a character.`, "Add the flag `u`.");
    return [node];
  });
}

function readChoice(alternatives: readonly AST.Alternative[], reading: Reading): Part {
  const choices = alternatives.map(({ elements }) =>
    sequence(joinHalves(elements).map((element) => readElement(element, reading))),
  );
  if (choices.length === 1) return choices[0]!;
  const sets = choices.flatMap((choice) => (choice.kind === "set" ? [choice.bytes] : []));
  return sets.length === choices.length ? { kind: "set", bytes: union(sets) } : { kind: "choice", choices };
}

const refusedFlags: readonly (readonly [keyof AST.Flags, string, string])[] = [
  ["hasIndices", "The flag `d` gives places of groups", "Leave it out, and use `index`."],
  ["unicodeSets", "The flag `v` is about sets of characters beyond ASCII", "Use the flag `u`, or none."],
];

/** Reads a literal such as `/^\d+$/i`; throws {@link NotExpressible}. */
export function parseExpression(literal: string): Expression {
  const { pattern, flags } = parseRegExpLiteral(literal);
  const refused = refusedFlags.find(([flag]) => flags[flag]);
  if (refused) throw new NotExpressible(`${refused[1]}, which Lua does not know.`, refused[2]);
  if (flags.unicode && flags.ignoreCase)
    throw new NotExpressible(
      "The flags `u` and `i` together take letters beyond ASCII for some of ASCII.",
      "Leave out `u`.",
    );
  const names: (string | undefined)[] = [];
  const part = readChoice(pattern.alternatives, { flags, names });
  return { part, groups: names, isGlobal: flags.global, isSticky: flags.sticky };
}
