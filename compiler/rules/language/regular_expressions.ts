import { type Report, sourceText } from "../../diagnostics/index.ts";
import {
  type Expression,
  expressionOf,
  isPattern,
  isPatternLiteral,
  literalOf,
  makesPattern,
  NotExpressible,
  type PatternLiteral,
  type PatternUse,
  patternUse,
  patternValues,
  usesPatterns,
} from "../../patterns/index.ts";
import { accessOf, kindOfType, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { checkOpenReplacement, checkReplacement } from "./pattern_replacements.ts";
import { checkCall, checkOpenResult, checkResult } from "./pattern_results.ts";
import { reportUntyped } from "./untyped_declarations.ts";

/** Parses a regular expression; undefined if it cannot be expressed. */
function readLiteral(literal: PatternLiteral, meaning: Meaning): Expression | NotExpressible {
  try {
    return expressionOf(literal, meaning);
  } catch (problem) {
    // The syntax of literals is checked by TypeScript.
    if (problem instanceof NotExpressible) return problem;
    return new NotExpressible(`${(problem as Error).message}.`, "Correct it.");
  }
}

function checkLiteral(literal: PatternLiteral, meaning: Meaning, report: Report): void {
  const expression = readLiteral(literal, meaning);
  if (expression instanceof NotExpressible)
    report("regular-expression", literal, { problem: expression.message, remedy: expression.remedy });
}

/** `new RegExp(text)` of a text that nobody knows before the program runs. */
function reportUnknown(node: ts.Node, report: Report): void {
  report("regular-expression", node, {
    problem:
      "Regular expressions become patterns of Lua when the program is compiled, so none can be made of a text that is known only while it runs.",
    remedy: "Write a literal such as `/^[a-z]+$/`, or use includes, startsWith, endsWith, indexOf or split.",
  });
}

/** Flags that a method raises an error without, or that change what it does. */
function checkFlags({ method }: PatternUse, { isGlobal, isSticky }: Expression): NotExpressible | undefined {
  if (isSticky && method !== "exec" && method !== "test") return stickyProblem(method);
  if ((method === "matchAll" || method === "replaceAll") && !isGlobal)
    return new NotExpressible(`\`${method}\` raises an error without the flag \`g\`.`, "Add the flag `g`.");
  return undefined;
}

function stickyProblem(method: PatternUse["method"]): NotExpressible {
  return new NotExpressible(
    `\`${method}\` cannot take the flag \`y\` into account in Lua.`,
    "Begin the expression with `^`, and give the rest of the text.",
  );
}

/** Checks what is done with a regular expression of which only the program's values are known. */
function checkOpenUse(use: PatternUse, meaning: Meaning): NotExpressible | undefined {
  const { isSticky, hasOptional, hasNames } = patternValues(meaning);
  if (isSticky && use.method !== "exec" && use.method !== "test") return stickyProblem(use.method);
  const wrong = hasNames ? checkOpenReplacement(use, meaning) : undefined;
  return wrong ?? (hasOptional ? checkOpenResult(use, meaning) : undefined);
}

/** Checks a call that uses a regular expression. */
function checkUse(use: PatternUse, meaning: Meaning, report: Report): void {
  const literal = literalOf(use.pattern, meaning);
  const expression = literal && readLiteral(literal, meaning);
  if (expression instanceof NotExpressible) return;
  const known = expression
    ? (checkFlags(use, expression) ??
      checkReplacement(use, expression, meaning) ??
      checkResult(use, expression, meaning))
    : checkOpenUse(use, meaning);
  const problem = known ?? checkCall(use, meaning) ?? checkText(use, meaning, report);
  if (problem) report("regular-expression", use.call, { problem: problem.message, remedy: problem.remedy });
}

function checkText({ text }: PatternUse, meaning: Meaning, report: Report): NotExpressible | undefined {
  const type = meaning.checker.getNonNullableType(meaning.typeOf(text));
  if (type.flags & ts.TypeFlags.Any) {
    // What TypeScript cannot find has its error, and no declaration that lacks a type.
    if (meaning.symbolOf(text)) reportUntyped(text, meaning, report);
    return undefined;
  }
  return kindOfType(type, meaning) === "string"
    ? undefined
    : new NotExpressible("What is searched must be a text.", `Write \`String(${sourceText(text)})\`.`);
}

/** A type that asks for a method of regular expressions, and is none: the table in Lua has no methods. */
function asksForMethods(type: ts.Type, meaning: Meaning): boolean {
  const parts = meaning.parts(type);
  return (
    !parts.some((part) => isPattern(part, meaning)) &&
    parts.some((part) => ["exec", "test"].some((name) => part.getProperty(name) !== undefined))
  );
}

/** Methods that are taken as values, and expressions that are given to a type with such methods. */
function checkMethods(node: ts.Expression, meaning: Meaning, report: Report): void {
  if (!isPattern(meaning.typeOf(node), meaning)) return;
  const { parent } = node;
  const expected = meaning.checker.getContextualType(node);
  const isTaken =
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === node &&
    !/^(?:lastIndex|global)$/.test(parent.name.text);
  if (isTaken && !(ts.isCallExpression(parent.parent) && parent.parent.expression === parent)) {
    const problem = `A regular expression has no method \`${parent.name.text}\` in Lua that could be a value.`;
    report("regular-expression", parent, { problem, remedy: "Write an arrow function that calls it." });
  } else if (expected && asksForMethods(expected, meaning)) {
    const problem =
      "A regular expression has no methods in Lua, so it cannot stand for an object that has them.";
    report("regular-expression", node, { problem, remedy: "Write the type `RegExp`." });
  }
}

/** `re.lastIndex += step` with a step that is no whole number from 0 on would lead to no place. */
function checkStep(node: ts.PropertyAccessExpression, meaning: Meaning, report: Report): void {
  const { parent, name, expression } = node;
  if (name.text !== "lastIndex" || !isPattern(meaning.typeOf(expression), meaning)) return;
  if (accessOf(node) === "read" || isSetAlone(parent)) return;
  const step = ts.isBinaryExpression(parent) ? skipTypes(parent.right) : undefined;
  const isAdded =
    step &&
    ts.isNumericLiteral(step) &&
    /^\d+$/.test(step.text) &&
    hasOperator(parent, ts.SyntaxKind.PlusEqualsToken);
  if (isAdded || hasOperator(parent, ts.SyntaxKind.PlusPlusToken)) return;
  report("regular-expression", parent, {
    problem: "The place of a regular expression can only be set, or moved on by a whole number.",
    remedy: `Write \`${node.getText()} = …\`.`,
  });
}

/** A statement that sets the place, or an expression that sets it to a number that is written there. */
function isSetAlone(node: ts.Node): boolean {
  if (!hasOperator(node, ts.SyntaxKind.EqualsToken)) return false;
  const isWritten = ts.isBinaryExpression(node) && ts.isNumericLiteral(node.right);
  return isWritten || ts.isExpressionStatement(node.parent);
}

function hasOperator(node: ts.Node, kind: ts.SyntaxKind): boolean {
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind === kind;
  return (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) && node.operator === kind;
}

/** Regular expressions: which of them become patterns of Lua, and how they may be used. */
export function checkRegularExpressions(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!usesPatterns(meaning)) return;
  if (isPatternLiteral(node, meaning)) checkLiteral(node, meaning, report);
  else if (makesPattern(node, meaning)) reportUnknown(node, report);
  else if (ts.isCallExpression(node)) {
    const use = patternUse(node, meaning);
    if (use) checkUse(use, meaning, report);
  }
  if (ts.isPropertyAccessExpression(node)) checkStep(node, meaning, report);
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isRegularExpressionLiteral(node))
    checkMethods(node, meaning, report);
}
