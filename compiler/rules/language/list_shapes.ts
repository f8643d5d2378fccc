import { conversionsAt } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { accessOf, libraryMember, listKinds, type Meaning, memberReference } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Reports texts and arrays behind types that ask for more than a length and elements, and odd uses of their members. */
export function checkListShapes(node: ts.Node, meaning: Meaning, report: Report): void {
  for (const { value, from, to } of conversionsAt(node, meaning)) {
    const problem = problemOfShape(from, to, meaning);
    if (problem) report("lua-unsupported", value, { problem });
  }
  const problem = ts.isExpression(node) ? problemOfMember(node, meaning) : undefined;
  if (problem) report("lua-unsupported", node, { problem });
}

function isList(type: ts.Type, meaning: Meaning): boolean {
  const { texts, lists } = listKinds(type, meaning);
  return texts.length + lists.length > 0;
}

function problemOfShape(from: ts.Type, to: ts.Type, meaning: Meaning): string | undefined {
  if (!isList(from, meaning) || isList(to, meaning)) return undefined;
  const { open, others } = listKinds(to, meaning);
  const shapes = [...open, ...others].filter((part) => isShape(part, meaning));
  const [member] = shapes
    .flatMap((shape) => meaning.checker.getPropertiesOfType(shape))
    .filter(isOdd(meaning));
  if (!member) return undefined;
  const type = meaning.checker.typeToString(to);
  return `'${member.name}' of an array or a text cannot be found through the type '${type}'. Declare the place as an array or a text, such as \`readonly string[]\` or \`string\`.`;
}

/** Returns true if a type is an object's of the program, and not any, unknown or one of the library. */
function isShape(type: ts.Type, meaning: Meaning): boolean {
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0;
  return isObject && !(type.symbol && meaning.isStandard(type.symbol));
}

/** Members of arrays and texts that are no fields in Lua: methods, and a length that may be missing. */
function isOdd({ checker }: Meaning): (member: ts.Symbol) => boolean {
  return (member) => {
    const { name, flags } = member;
    if (name === "length") return (flags & ts.SymbolFlags.Optional) !== 0;
    const isMember =
      libraryMember("Array", name) !== undefined || libraryMember("String", name) !== undefined;
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(member));
    return isMember && type.getCallSignatures().length > 0;
  };
}

function problemOfMember(node: ts.Expression, meaning: Meaning): string | undefined {
  if (!ts.isElementAccessExpression(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const reference = memberReference(node, meaning);
  const kinds = listKinds(meaning.typeOf(node.expression), meaning);
  const { texts, lists, open, others } = kinds;
  const name = reference?.name;
  if (name === undefined) return undefined;
  if (name === "length") {
    const isWritten = accessOf(node) !== "read" && open.length > 0;
    return isWritten ? "This length may be that of an array. Declare the place as an array." : undefined;
  }
  if (texts.length + lists.length === 0) return undefined;
  if (ts.isElementAccessExpression(node) && !/^\d+$/.test(name))
    return `'${name}' of an array or a text is no field in Lua. Write \`.${name}\`.`;
  const isUnclear = lists.length > 0 && others.some((part) => isShape(part, meaning));
  return isUnclear && libraryMember("Array", name)
    ? `An array and an object cannot be told from each other in Lua. Ask first: \`Array.isArray(…)\`.`
    : undefined;
}
