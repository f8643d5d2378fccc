import { type Report, sourceText } from "../../diagnostics/index.ts";
import {
  type Expression,
  expressionOf,
  isPattern,
  isValue,
  literalOf,
  NotExpressible,
  type PatternUse,
  patternUse,
  usesPatterns,
  valueProblem,
} from "../../patterns/index.ts";
import { kindOfType, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { checkReplacement } from "./pattern_replacements.ts";
import { checkResult } from "./pattern_results.ts";
import { reportUntyped } from "./untyped_declarations.ts";

/** What a regular expression says, or undefined if it cannot be expressed. */
function readLiteral(literal: ts.RegularExpressionLiteral, meaning: Meaning): Expression | NotExpressible {
  try {
    return expressionOf(literal, meaning);
  } catch (problem) {
    // The syntax is checked by TypeScript.
    if (problem instanceof NotExpressible) return problem;
    return new NotExpressible(`${(problem as Error).message}.`, "Correct it.");
  }
}

function checkLiteral(literal: ts.RegularExpressionLiteral, meaning: Meaning, report: Report): void {
  const expression = readLiteral(literal, meaning);
  const isWrong = expression instanceof NotExpressible;
  const problem = isWrong ? expression : isValue(literal, meaning) ? valueProblem(expression) : undefined;
  if (problem) report("regular-expression", literal, { problem: problem.message, remedy: problem.remedy });
}

/** `g` makes `exec` and `test` go on where they were. */
function checkPlace({ method, pattern }: PatternUse, expression: Expression): NotExpressible | undefined {
  const isMethodOfPattern = method === "exec" || method === "test";
  if (isMethodOfPattern && expression.isGlobal && !ts.isRegularExpressionLiteral(pattern))
    return new NotExpressible(
      `With the flag \`g\` \`${method}\` goes on behind its last match, which Lua does not remember.`,
      method === "test"
        ? "Leave out the flag `g`."
        : "Write `for (const match of text.matchAll(pattern))`, or leave out the flag `g`.",
    );
  if ((method === "matchAll" || method === "replaceAll") && !expression.isGlobal)
    return new NotExpressible(`\`${method}\` raises an error without the flag \`g\`.`, "Add the flag `g`.");
  return undefined;
}

/** What can be done with an expression that is a value. */
const ofValues: readonly PatternUse["method"][] = ["exec", "match", "replace", "search", "test"];

function checkMethod({ method }: PatternUse): NotExpressible | undefined {
  return ofValues.includes(method)
    ? undefined
    : new NotExpressible(
        `\`${method}\` must know its regular expression when the program is compiled.`,
        "Write the literal in place, or hold it in a constant that is only used by its name.",
      );
}

/** Checks a call that uses a regular expression. */
function checkUse(use: PatternUse, meaning: Meaning, report: Report): void {
  const literal = literalOf(use.pattern, meaning);
  const expression = literal && readLiteral(literal, meaning);
  if (expression instanceof NotExpressible) return;
  const known =
    expression &&
    (checkPlace(use, expression) ??
      checkReplacement(use, expression, meaning) ??
      checkResult(use, expression, meaning));
  const open = !literal || isValue(literal, meaning) ? checkMethod(use) : undefined;
  const problem = known ?? open ?? checkText(use, meaning, report);
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
  const isTaken = ts.isPropertyAccessExpression(parent) && parent.expression === node;
  if (isTaken && !(ts.isCallExpression(parent.parent) && parent.parent.expression === parent)) {
    const problem = `A regular expression has no method \`${parent.name.text}\` in Lua that could be a value.`;
    report("regular-expression", parent, { problem, remedy: "Write an arrow function that calls it." });
  } else if (expected && asksForMethods(expected, meaning)) {
    const problem =
      "A regular expression has no methods in Lua, so it cannot stand for an object that has them.";
    report("regular-expression", node, { problem, remedy: "Write the type `RegExp`." });
  }
}

/** Regular expressions: which of them become patterns of Lua, and how they may be used. */
export function checkRegularExpressions(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!usesPatterns(meaning)) return;
  if (ts.isRegularExpressionLiteral(node)) checkLiteral(node, meaning, report);
  else if (ts.isCallExpression(node)) {
    const use = patternUse(node, meaning);
    if (use) checkUse(use, meaning, report);
  }
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isRegularExpressionLiteral(node))
    checkMethods(node, meaning, report);
}
