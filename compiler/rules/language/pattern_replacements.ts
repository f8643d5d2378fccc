import { type Expression, NotExpressible, type PatternUse } from "../../patterns/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Whether a function takes more than what was found, the groups, the place and the text: an object of named groups. */
function takesGroupsObject(type: ts.Type, { groups }: Expression): boolean {
  const isRest = ({ valueDeclaration: node }: ts.Symbol) =>
    node !== undefined && ts.isParameter(node) && node.dotDotDotToken !== undefined;
  return type
    .getCallSignatures()
    .some(({ parameters }) => parameters.length > groups.length + 3 || parameters.some(isRest));
}

/** What a replacement needs that Lua has not. */
export function checkReplacement(
  { method, others: [replacement] }: PatternUse,
  expression: Expression,
  meaning: Meaning,
): NotExpressible | undefined {
  const hasNames = expression.groups.some((name) => name !== undefined);
  if (!replacement || !method.startsWith("replace") || !hasNames) return undefined;
  if (ts.isStringLiteralLike(replacement)) return undefined;
  const type = meaning.typeOf(replacement);
  const isFunction = type.getCallSignatures().length > 0;
  if (isFunction && !takesGroupsObject(type, expression)) return undefined;
  return isFunction
    ? new NotExpressible(
        "The object of named groups is not given to a replacement.",
        "Take the groups as parameters: `(found, name) => …`.",
      )
    : new NotExpressible(
        "A replacement that is not known can have no names of groups.",
        "Write a function, or groups without names.",
      );
}
