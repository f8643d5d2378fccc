import ts from "../typescript_api.ts";

/** A member of an object in a tsconfig.json, such as `"types": []`. */
export function jsonMember(
  object: ts.Expression | undefined,
  name: string,
): ts.PropertyAssignment | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  return object.properties.find(
    (member): member is ts.PropertyAssignment =>
      ts.isPropertyAssignment(member) && ts.isStringLiteral(member.name) && member.name.text === name,
  );
}

/** The value of a member of an object. */
export function jsonProperty(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  return jsonMember(object, name)?.initializer;
}

/** The strings of a list that has one or more, and nothing else. */
export function jsonStrings(list: ts.Expression): readonly ts.StringLiteral[] | undefined {
  if (!ts.isArrayLiteralExpression(list)) return undefined;
  const strings = list.elements.filter(ts.isStringLiteral);
  return strings.length > 0 && strings.length === list.elements.length ? strings : undefined;
}
