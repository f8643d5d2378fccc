import type { Meaning } from "../../../semantics/index.ts";
import { skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";

/** The brands of the constants of passdbs and userdbs. */
const BRAND = /^__@(?<database>passdb|userdb)Result@/;

/** The results that a value of a type may be, such as `user_unknown`; `*` for any result. */
export function resultNames(type: ts.Type, meaning: Meaning): readonly string[] {
  return meaning.parts(type).flatMap((part) => nameOf(part, meaning) ?? []);
}

/** The kind of database whose results the values of a type are. */
export function databaseOf(type: ts.Type, meaning: Meaning): string | undefined {
  const [brand] = meaning.parts(type).flatMap((part) => brandOf(part, meaning) ?? []);
  return brand && BRAND.exec(String(brand.escapedName))?.groups?.database;
}

function brandOf(part: ts.Type, { checker }: Meaning): ts.Symbol | undefined {
  if (!part.isIntersection()) return undefined;
  return checker.getPropertiesOfType(part).find(({ escapedName }) => BRAND.test(String(escapedName)));
}

function nameOf(part: ts.Type, meaning: Meaning): string | undefined {
  const brand = brandOf(part, meaning);
  if (!brand) return undefined;
  const { checker } = meaning;
  const name = checker.getTypeOfSymbol(brand);
  return name.isStringLiteral() ? name.value : "*";
}

/** The arguments of `$multi(…)`, or undefined. */
export function multiValues(node: ts.Expression): readonly ts.Expression[] | undefined {
  const inner = skipTypes(node);
  const isMulti =
    ts.isCallExpression(inner) &&
    ts.isIdentifier(inner.expression) &&
    inner.expression.text === "$multi" &&
    inner.arguments.length > 0;
  return isMulti ? inner.arguments : undefined;
}

/** `$multi(code, second)`. */
export function isRawPair(node: ts.Expression, meaning: Meaning): node is ts.CallExpression {
  const [code] = multiValues(node) ?? [];
  return code !== undefined && resultNames(meaning.typeOf(code), meaning).length > 0;
}
