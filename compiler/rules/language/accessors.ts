import { hasAccessors, isListed, isPure, type Sight, sightsOf } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** What a program may do with an object that shows it to have accessors in Lua. */
const problems: Readonly<Partial<Record<Sight, string>>> = {
  deletion: "`delete` would run the setter in Lua.",
  server: "The server does not run the getter: it reads the table.",
};

const remedy = "Write a method in place of the accessor, or a property.";

/** Reports accessors of object literals that would not work in Lua as in JavaScript. */
export function checkAccessors(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!hasAccessors(node)) return;
  for (const { member, problem } of problemsIn(node, meaning))
    report("lua-unsupported", member, { problem, remedy });
}

function problemsIn(literal: ts.ObjectLiteralExpression, meaning: Meaning) {
  return literal.properties.filter(ts.isAccessor).flatMap((member) => {
    const problem = problemOf(member, literal, meaning);
    return problem ? { member, problem } : [];
  });
}

function problemOf(
  member: ts.AccessorDeclaration,
  literal: ts.ObjectLiteralExpression,
  meaning: Meaning,
): string | undefined {
  if (!ts.isIdentifier(member.name) && !ts.isStringLiteral(member.name))
    return "The name of an accessor must be written down.";
  const following = literal.properties.slice(literal.properties.indexOf(member) + 1);
  if (following.some(ts.isSpreadAssignment))
    return `The spread behind the accessor may have a property '${member.name.text}'. Put the spread in front.`;
  const sights = new Set(sightsOf(literal, meaning).map(({ sight }) => sight));
  for (const sight of sights) if (problems[sight]) return problems[sight];
  const hasProperty = literal.properties.some(
    (other) => !ts.isAccessor(other) && !ts.isSpreadAssignment(other),
  );
  if (sights.has("array") && !hasProperty)
    return "An object that has accessors only is taken for an array in Lua.";
  if (isAbsent(member, literal, meaning) && (sights.has("presence") || sights.has("values")))
    return `Where the accessor '${member.name.text}' gives undefined, the property seems to be missing in Lua.`;
  if (sights.has("presence") && asksRaw(literal, meaning))
    return "Object.hasOwn does not know accessors in Lua.";
  const isQuiet = !ts.isGetAccessor(member) || !member.body || isPure(member.body, meaning);
  return isListed(literal, meaning) && sights.has("names") && !isQuiet
    ? "Listing names runs the getter in Lua, which does more than to read."
    : undefined;
}

/** Tests for an accessor that may give undefined: a setter alone, or a getter with such a type. */
function isAbsent(
  member: ts.AccessorDeclaration,
  literal: ts.ObjectLiteralExpression,
  meaning: Meaning,
): boolean {
  const getter = literal.properties.find(
    (other) => ts.isGetAccessor(other) && other.name.getText() === member.name.getText(),
  );
  const empty = ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Null | ts.TypeFlags.Any;
  const parts = getter ? meaning.parts(meaning.typeOf(getter)) : [];
  return !getter || parts.some(({ flags }) => (flags & (empty | ts.TypeFlags.Unknown)) !== 0);
}

/** `Object.hasOwn(object, key)` reads the table itself. */
function asksRaw(literal: ts.ObjectLiteralExpression, meaning: Meaning): boolean {
  return sightsOf(literal, meaning).some(
    ({ sight, node }) => sight === "presence" && ts.isCallExpression(node),
  );
}
