import { operandText, type Report, sourceText } from "../../diagnostics/index.ts";
import {
  inferredType,
  type Meaning,
  typeOfUses,
  type UntypedOrigin,
  untypedOrigin,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Reports the declaration that makes a value `any`, or the value where that is not the user's. */
export function reportUntyped(value: ts.Expression, meaning: Meaning, report: Report): void {
  const origin = untypedOrigin(value, meaning);
  const place = origin?.place ?? value;
  const named = origin && ts.isAsExpression(origin.declaration) ? origin.declaration.expression : place;
  const name = sourceText(named);
  const written = origin && writtenType(origin, value, meaning);
  const unknown = `make it \`unknown\` and ask: \`typeof ${name} === "string"\`.`;
  const remedy = written
    ? `Write its type: \`${written}\`; or ${unknown}`
    : `Write its type where it is declared, or ${unknown}`;
  report("untyped-value", place, { name, remedy });
}

/** The declaration with a type, as its uses show it. */
function writtenType(
  { declaration, isWhole }: UntypedOrigin,
  value: ts.Expression,
  meaning: Meaning,
): string | undefined {
  if (ts.isAsExpression(declaration)) {
    const type = isWhole ? typeOfUses([declaration], meaning) : undefined;
    return type && `${operandText(declaration.expression)} as ${type}`;
  }
  if (!isWhole) {
    const { type } = declaration as { type?: ts.TypeNode };
    const part = typeOfUses([value], meaning);
    return part && type?.getText().replace(/\bany\b/, part);
  }
  if (ts.isFunctionLike(declaration)) {
    const type = typeOfUses([value], meaning);
    return type && `): ${type}`;
  }
  const { name } = declaration as { name?: ts.Node };
  return name && typedDeclaration(declaration, name, meaning);
}

/** `text: string`, or a cast of the value if that is of a wider type, as of what `parse` gives. */
export function typedDeclaration(declaration: ts.Node, name: ts.Node, meaning: Meaning): string | undefined {
  const type = inferredType(declaration, name, meaning);
  if (!type) return undefined;
  const { initializer } = declaration as { initializer?: ts.Expression };
  const given = initializer && meaning.typeOf(initializer);
  const fields = type.startsWith("{ ") ? [...type.matchAll(/(?<=[{;] )\w+(?=: )/g)].map(String) : [];
  const isWider =
    given &&
    !(given.flags & ts.TypeFlags.Any) &&
    fields.some((field) => !meaning.parts(given).every((part) => part.getProperty(field)));
  if (isWider) return `${name.getText()} = ${operandText(initializer)} as ${type}`;
  return `${name.getText()}: ${type}`;
}
