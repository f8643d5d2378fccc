import {
  type Expression,
  isValue,
  literalOf,
  NotExpressible,
  optionalGroups,
  type PatternUse,
} from "../../patterns/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** What a function that replaces takes: the most parameters, and whether it takes all of its arguments as a list. */
function parametersOf(type: ts.Type): { readonly count: number; readonly isRest: boolean } {
  const isRest = ({ valueDeclaration: node }: ts.Symbol) =>
    node !== undefined && ts.isParameter(node) && node.dotDotDotToken !== undefined;
  const all = type.getCallSignatures().map(({ parameters }) => parameters);
  return {
    count: Math.max(...all.map(({ length }) => length)),
    isRest: all.some((parameters) => parameters.some(isRest)),
  };
}

const unknown = () =>
  new NotExpressible(
    "A replacement that is not known can have no names of groups.",
    "Write a function, or groups without names.",
  );

/** Reports parts of a replacement that Lua lacks. */
export function checkReplacement(
  { method, pattern, others: [replacement] }: PatternUse,
  { part, groups }: Expression,
  meaning: Meaning,
): NotExpressible | undefined {
  if (!replacement || !method.startsWith("replace") || ts.isStringLiteralLike(replacement)) return undefined;
  const hasNames = groups.some((name) => name !== undefined);
  const type = meaning.typeOf(replacement);
  if (type.getCallSignatures().length === 0) return hasNames ? unknown() : undefined;
  const { count, isRest } = parametersOf(type);
  if (isRest && optionalGroups(part).length > 0)
    return new NotExpressible(
      "A group that may take no part in a match would end the list of arguments in Lua.",
      "Take the groups as parameters: `(found, name) => …`.",
    );
  const literal = literalOf(pattern, meaning);
  const isTable = literal !== undefined && isValue(literal, meaning);
  return hasNames && isTable && (isRest || count > groups.length + 3) ? withoutNames() : undefined;
}

function withoutNames(): NotExpressible {
  return new NotExpressible(
    "The object of named groups is not given to a replacement of an expression that is a value.",
    "Take the groups as parameters: `(found, name) => …`.",
  );
}

/** The same for an expression that is one of several, of which one has names of groups. */
export function checkOpenReplacement(
  { method, others: [replacement] }: PatternUse,
  meaning: Meaning,
): NotExpressible | undefined {
  if (!replacement || !method.startsWith("replace")) return undefined;
  if (ts.isStringLiteralLike(replacement)) return replacement.text.includes("$<") ? unknown() : undefined;
  const type = meaning.typeOf(replacement);
  if (type.getCallSignatures().length === 0) return unknown();
  const { count, isRest } = parametersOf(type);
  return isRest || count > 3 ? withoutNames() : undefined;
}
