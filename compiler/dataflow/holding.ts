import { isOwnDeclaration } from "../program/index.ts";
import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

const primitives =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.ESSymbolLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null |
  ts.TypeFlags.Void |
  ts.TypeFlags.Never;

/** Returns true if values of a type are texts, numbers, booleans or nothing. */
export function isPrimitive(type: ts.Type): boolean {
  const isBranded = type.isIntersection() && type.types.some(isPrimitive);
  return isBranded || (type.flags & primitives) !== 0;
}

function isOwnObject({ symbol }: ts.Type): boolean {
  return symbol?.declarations?.some((node) => isOwnDeclaration(node.getSourceFile().fileName)) ?? false;
}

/** Returns true if values of a type are objects of the user's or of a library, into which others can be put. */
export function isContainer(type: ts.Type, meaning: Meaning): boolean {
  return meaning
    .parts(type)
    .some((part) => !isPrimitive(part) && !isOwnObject(part) && part.getCallSignatures().length === 0);
}

/** Returns true if a value of a type may be one of these objects of the server, or may contain or capture one. */
export function canHold(type: ts.Type, names: readonly string[], meaning: Meaning): boolean {
  const seen = new Set<ts.Type>();
  const look = (whole: ts.Type): boolean => meaning.parts(whole).some(lookAtPart);
  const lookAtPart = (part: ts.Type): boolean => {
    if (isPrimitive(part) || seen.has(part)) return false;
    seen.add(part);
    if (isOwnObject(part)) return names.some((name) => meaning.isOwn(part.symbol, name));
    const { checker } = meaning;
    const isOpen = (part.flags & ts.TypeFlags.Object) === 0 || part.getCallSignatures().length > 0;
    if (isOpen || part.symbol === undefined) return true;
    if (checker.isArrayType(part) || checker.isTupleType(part) || meaning.isStandard(part.symbol)) {
      const contents = checker.getTypeArguments(part as ts.TypeReference);
      return contents.length === 0 ? !meaning.isStandard(part.symbol) : contents.some(look);
    }
    const indexed = checker.getIndexInfosOfType(part).some((info) => look(info.type));
    return (
      indexed ||
      part.getProperties().some((member) => isField(member) && look(checker.getTypeOfSymbol(member)))
    );
  };
  return look(type);
}

function isField(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Method) === 0;
}

/**
 * Returns true if a value of a type may be any text: no literal, no number, and no text that a check has given a type
 * of its own.
 */
export function isFreeText(type: ts.Type, meaning: Meaning): boolean {
  const free = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping;
  return meaning.parts(type).some(({ flags }) => (flags & free) !== 0);
}

/** Names of objects of the library whose contents are their type arguments, or that have none. */
const plainObjects =
  /^(?:(?:Readonly)?(?:Array|Map|Set)|Date|RegExp|\w*Error|RegExp(?:Match|Exec)Array|(?:Map|Set|Array)Iterator)$/;

/** True if values of a type are made of texts, numbers and booleans only: no functions, and no objects with methods. */
export function isData(type: ts.Type, meaning: Meaning): boolean {
  return meaning.remember("is data", type, () => {
    const seen = new Set<ts.Type>();
    const look = (whole: ts.Type): boolean => meaning.parts(whole).every(lookAtPart);
    const lookAtPart = (part: ts.Type): boolean => {
      if (isPrimitive(part) || seen.has(part)) return true;
      seen.add(part);
      const { checker } = meaning;
      if ((part.flags & ts.TypeFlags.Object) === 0 || part.symbol === undefined || isOwnObject(part))
        return false;
      if (part.getCallSignatures().length > 0 || part.getConstructSignatures().length > 0) return false;
      if (checker.isArrayType(part) || checker.isTupleType(part) || meaning.isStandard(part.symbol)) {
        const isKnown = checker.isTupleType(part) || plainObjects.test(part.symbol.name);
        return isKnown && checker.getTypeArguments(part as ts.TypeReference).every(look);
      }
      const isClass = (part.symbol.flags & ts.SymbolFlags.Class) !== 0;
      const fields = part.getProperties();
      return (
        !isClass &&
        fields.every((member) => isPlainField(member) && look(checker.getTypeOfSymbol(member))) &&
        checker.getIndexInfosOfType(part).every((info) => look(info.type))
      );
    };
    return look(type);
  });
}

function isPlainField(symbol: ts.Symbol): boolean {
  return (symbol.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) === 0;
}
