import { libraryMember, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/**
 * A possible holder of an object: a literal, which stands for its type; a type; or "open" for `unknown`, `any`,
 * `object`.
 */
export type Holder = ts.Type | ts.ObjectLiteralExpression | "open";

const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive;
const structured = ts.TypeFlags.Object | ts.TypeFlags.InstantiableNonPrimitive;

/** Returns the holder of a type that is no union and no intersection; undefined for texts, numbers and their kind. */
export function holderOf(type: ts.Type): Holder | undefined {
  if (type.flags & open || isEmptyType(type)) return "open";
  return type.flags & structured ? (literalOf(type) ?? type) : undefined;
}

/** Returns the holders of a type, one for each part of a union or an intersection. */
export function holdersOf(type: ts.Type): readonly Holder[] {
  if (type.isUnionOrIntersection()) return type.types.flatMap(holdersOf);
  const holder = holderOf(type);
  return holder ? [holder] : [];
}

/** The literal whose type it is: the widened and the regular type of a literal have its symbol as well. */
function literalOf(type: ts.Type): ts.ObjectLiteralExpression | undefined {
  const declaration = (type.symbol as ts.Symbol | undefined)?.valueDeclaration;
  return declaration && ts.isObjectLiteralExpression(declaration) ? declaration : undefined;
}

/** `{}`, to which every value can be given. */
function isEmptyType(type: ts.Type): boolean {
  if (!(type.flags & ts.TypeFlags.Object) || literalOf(type)) return false;
  const { objectFlags } = type as ts.ObjectType;
  if (objectFlags & (ts.ObjectFlags.Class | ts.ObjectFlags.Reference | ts.ObjectFlags.Mapped)) return false;
  return (
    type.getProperties().length + type.getCallSignatures().length + type.getConstructSignatures().length ===
      0 && !type.getStringIndexType()
  );
}

/** Tests for an array or a tuple. */
export function isList(type: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** Tests whether values of a type may be arrays, also of one such as `{ length: number }`. */
export function mayBeList(type: ts.Type, { checker }: Meaning): boolean {
  const isOpen = (part: ts.Type): boolean => {
    if (part.isUnion()) return part.types.some(isOpen);
    if (part.isIntersection()) return part.types.every(isOpen);
    const holder = holderOf(part);
    if (holder === undefined) return false;
    if (holder === "open" || part.flags & ts.TypeFlags.Instantiable || isList(part, checker)) return true;
    const isOfLists = ({ name, flags }: ts.Symbol) =>
      (flags & ts.SymbolFlags.Optional) !== 0 || libraryMember("Array", name) !== undefined;
    return !part.getStringIndexType() && part.getProperties().every(isOfLists);
  };
  return isOpen(type);
}

/** Tests for instances of classes, modules, objects of the library or of the server, and types such as `T[K]`. */
export function isForeign(type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.Instantiable)
    return (type.flags & ts.TypeFlags.TypeParameter) === 0 && !isMemberType(type);
  const symbol: ts.Symbol | undefined = type.symbol;
  if (!symbol) return false;
  if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Module)) return true;
  return (symbol.flags & ts.SymbolFlags.Interface) !== 0 && isDeclaredOutside(symbol);
}

/** Tests for the type of an enum as an object. */
export function isEnum({ symbol }: ts.Type): boolean {
  return (symbol as ts.Symbol | undefined) !== undefined && (symbol.flags & ts.SymbolFlags.Enum) !== 0;
}

/** Tests for `Config[Key]`, where `Config` is no type parameter. */
export function isMemberType(type: ts.Type): boolean {
  if (!(type.flags & ts.TypeFlags.IndexedAccess)) return false;
  return ((type as ts.IndexedAccessType).objectType.flags & ts.TypeFlags.Instantiable) === 0;
}

/** True for what declaration files or `declare` say, without code in the project. */
export function isDeclaredOutside(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some(isOutside);
}

/** True for a node of a declaration file, or below `declare`. */
export function isOutside(node: ts.Node): boolean {
  return node.getSourceFile().isDeclarationFile || ts.findAncestor(node, isDeclare) !== undefined;
}

function isDeclare(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
}
