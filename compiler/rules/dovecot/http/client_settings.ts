import type { Report } from "../../../diagnostics/index.ts";
import { clientCall } from "../../../http/index.ts";
import { type Meaning, skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { checkSetting } from "./settings.ts";

const SETTINGS = "HttpClientSettings";

/** Settings of the server's own function, and of functions that pass them on to it, which the release does not know. */
export function checkClientSettings(
  calls: readonly ts.CallExpression[],
  meaning: Meaning,
  report: Report,
): void {
  for (const call of calls) {
    if (clientCall(call, meaning)) continue;
    call.arguments.forEach((argument) => {
      const wanted = meaning.checker.getContextualType(argument);
      if (wanted && meaning.includes(wanted, SETTINGS)) checkSettings(argument, meaning, report);
    });
  }
}

function checkSettings(argument: ts.Expression, meaning: Meaning, report: Report): void {
  const literal = literalOf(argument, meaning);
  if (literal) {
    checkLiteral(literal, meaning, report);
    return;
  }
  const type = meaning.typeOf(argument);
  if (meaning.includes(type, SETTINGS)) return;
  for (const { name } of meaning.checker.getPropertiesOfType(type))
    checkSetting(name, { place: argument }, { meaning, report });
}

function checkLiteral(literal: ts.ObjectLiteralExpression, meaning: Meaning, report: Report): void {
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) checkSettings(property.expression, meaning, report);
    else if (ts.isPropertyAssignment(property) && isPlainName(property.name))
      checkSetting(property.name.text, { place: property, value: property.initializer }, { meaning, report });
    else if (ts.isShorthandPropertyAssignment(property))
      checkSetting(property.name.text, { place: property, value: property.name }, { meaning, report });
  }
}

function isPlainName(name: ts.PropertyName): name is ts.Identifier | ts.StringLiteral {
  return ts.isIdentifier(name) || ts.isStringLiteral(name);
}

/** The literal that an expression is, or that a constant was made with. */
function literalOf(written: ts.Expression, meaning: Meaning): ts.ObjectLiteralExpression | undefined {
  const node = skipTypes(written);
  if (ts.isObjectLiteralExpression(node)) return node;
  const declaration = ts.isIdentifier(node) ? meaning.symbolOf(node)?.valueDeclaration : undefined;
  const isConstant =
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const initializer = isConstant ? declaration.initializer : undefined;
  return initializer && ts.isObjectLiteralExpression(skipTypes(initializer))
    ? (skipTypes(initializer) as ts.ObjectLiteralExpression)
    : undefined;
}
