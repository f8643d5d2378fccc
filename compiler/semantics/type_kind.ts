import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { elementOf, hasOwnText } from "./own_text.ts";

/** Conversion of a value to text. */
export type TextKind =
  /** It is text already. */
  | "string"
  /** A whole number in Lua's integer form, such as a length. */
  | "integer"
  /** A whole number that Lua may hold as a float: `%d` prints it as JavaScript does. */
  | "whole"
  /** A number, or something that may be one: needs JavaScript's rules. */
  | "number"
  /** A list of values with a text, which are joined with commas. */
  | "list"
  /** Lua's tostring prints it as JavaScript does, or as `toString` of its class or the server's object says. */
  | "printable"
  /** An error: `Error: ` and its text. */
  | "error"
  /** It may be undefined. */
  | "undefined"
  /** Only its value shows how: its type is unknown, a type parameter that may be anything, or a union with lists. */
  | "anything"
  /** It has no text. */
  | "object";

const wholeBrands = /^__@(?:integer|statusItem|mailboxFlag|mailboxSyncFlag)@/;
const flagBrands = /^__@(?:statusItem|mailboxFlag|mailboxSyncFlag)@/;
const objectsWithText = ["MailUser", "EarlyMailUser", "LateMailUser", "Mailbox", "Mail"];

/** Returns the conversion to text for values of a type. */
export function kindOfType(type: ts.Type, meaning: Meaning): TextKind {
  return kindOfParts(meaning.parts(type), meaning);
}

function kindOfParts(parts: readonly ts.Type[], meaning: Meaning, around: Elements = []): TextKind {
  const kinds = new Set(parts.map((part) => kindOfPart(part, meaning, around)));
  if (kinds.has("undefined")) return "undefined";
  if (kinds.has("object")) return "object";
  const [first] = kinds;
  if (kinds.size === 1 && first) return first;
  if (kinds.has("anything") || kinds.has("error") || kinds.has("list")) return "anything";
  return kinds.has("number") || kinds.has("whole") ? "number" : "printable";
}

function kindOfPart(type: ts.Type, meaning: Meaning, around: Elements = []): TextKind {
  const { flags } = type;
  if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) return "undefined";
  if (flags & ts.TypeFlags.StringLike) return "string";
  // A value of type never does not exist: the place is not reached.
  if (flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.Never)) return "printable";
  if (type.isNumberLiteral()) return Number.isSafeInteger(type.value) ? "whole" : "number";
  if (flags & ts.TypeFlags.NumberLike) return "number";
  if (type.isIntersection()) return kindOfIntersection(type, meaning);
  if (meaning.isError(type)) return "error";
  const element = elementOf(type, meaning);
  if (element) return kindOfList(element, meaning, around);
  if (hasOwnText(type, meaning)) return "printable";
  return meaning.isOnly(type, objectsWithText) ? "printable" : "object";
}

/** The types of the elements of the lists around a type, the outermost first. */
type Elements = readonly ts.Type[];

/** Maximum depth of lists in lists: the types of a generic list may hold ever more of them. */
const maximumDepth = 10;

/** Returns how a list becomes text. Elements that are null have an empty one. */
function kindOfList(element: ts.Type, meaning: Meaning, around: Elements): TextKind {
  if (around.includes(element)) return "anything";
  if (around.length === maximumDepth) return "object";
  const parts = meaning.parts(element).filter(({ flags }) => !(flags & ts.TypeFlags.Null));
  const kind = kindOfParts(parts, meaning, [...around, element]);
  if (kind === "undefined" || kind === "error" || kind === "object") return "object";
  return kind === "anything" || kind === "list" ? "anything" : "list";
}

/** Returns true if values of a type are numbers, and nothing else. */
export function isNumeric(type: ts.Type, meaning: Meaning): boolean {
  const isNumber = ({ flags }: ts.Type) => (flags & ts.TypeFlags.NumberLike) !== 0;
  return meaning
    .parts(type)
    .every((part) => (part.isIntersection() ? part.types.some(isNumber) : isNumber(part)));
}

/** Returns true if values of a type are whole numbers that the server gives: counts, times, flags. */
export function isOfServer(type: ts.Type, meaning: Meaning): boolean {
  return meaning.parts(type).every((part) => part.isIntersection() && kindOfPart(part, meaning) === "whole");
}

/** Returns true if values of a type are the server's flags, which are small and can be joined with `|`. */
export function isFlag(type: ts.Type, meaning: Meaning): boolean {
  return meaning
    .parts(type)
    .every(
      (part) =>
        part.isIntersection() &&
        meaning.checker
          .getPropertiesOfType(part)
          .some(({ escapedName }) => flagBrands.test(String(escapedName))),
    );
}

function kindOfIntersection(type: ts.IntersectionType, meaning: Meaning): TextKind {
  if (type.types.some((part) => part.flags & ts.TypeFlags.StringLike)) return "string";
  if (!type.types.some((part) => part.flags & ts.TypeFlags.NumberLike)) return "object";
  const branded = meaning.checker
    .getPropertiesOfType(type)
    .some(({ escapedName }) => wholeBrands.test(String(escapedName)));
  return branded ? "whole" : "number";
}
