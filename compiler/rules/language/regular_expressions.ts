import type { Report } from "../../diagnostics/index.ts";
import {
  constantOf,
  type Expression,
  expressionOf,
  isPattern,
  literalOf,
  NotExpressible,
  outermost,
  type PatternUse,
  patternUse,
  useAt,
} from "../../patterns/index.ts";
import { kindOfType, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { checkReplacement } from "./pattern_replacements.ts";
import { checkResult } from "./pattern_results.ts";

const inPlace = "Use it in place, or hold it in a constant: `const NUMBER = /\\d+/;`.";

/** What a regular expression says, or undefined if it cannot be expressed. */
function readLiteral(literal: ts.RegularExpressionLiteral, meaning: Meaning): Expression | NotExpressible {
  try {
    return expressionOf(literal, meaning);
  } catch (problem) {
    // The syntax is checked by TypeScript.
    return problem instanceof NotExpressible ? problem : new NotExpressible(`${problem}`, "Correct it.");
  }
}

function checkLiteral(literal: ts.RegularExpressionLiteral, meaning: Meaning, report: Report): void {
  const expression = readLiteral(literal, meaning);
  if (expression instanceof NotExpressible) {
    report("regular-expression", literal, { problem: expression.message, remedy: expression.remedy });
  } else if (!useAt(literal, meaning) && !constantOf(literal)) {
    const problem =
      "Lua has no values that are regular expressions, so this one must stand where it is used.";
    report("regular-expression", literal, { problem, remedy: inPlace });
  }
}

/** A name or a member that stands for a regular expression, and is not used as one. */
function checkReference(node: ts.Expression, meaning: Meaning, report: Report): void {
  if (outermost(node).parent === undefined || useAt(node, meaning)) return;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression !== node) return;
  const problem = `Lua has no values that are regular expressions; '${node.getText()}' can only be used by its methods and by those of texts.`;
  report("regular-expression", node, { problem, remedy: inPlace });
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

/** Checks a call that uses a regular expression. */
function checkUse(use: PatternUse, meaning: Meaning, report: Report): void {
  const literal = literalOf(use.pattern, meaning);
  if (!literal) {
    const problem = "The regular expression must be known when the program is compiled.";
    report("regular-expression", use.pattern, { problem, remedy: inPlace });
    return;
  }
  const expression = readLiteral(literal, meaning);
  if (expression instanceof NotExpressible) return;
  const problem =
    checkPlace(use, expression) ??
    checkText(use, meaning) ??
    checkReplacement(use, expression, meaning) ??
    checkResult(use, expression, meaning);
  if (problem) report("regular-expression", use.call, { problem: problem.message, remedy: problem.remedy });
}

function checkText({ text }: PatternUse, meaning: Meaning): NotExpressible | undefined {
  return kindOfType(meaning.checker.getNonNullableType(meaning.typeOf(text)), meaning) === "string"
    ? undefined
    : new NotExpressible("What is searched must be a text.", "Write `String(value)`.");
}

function isReference(node: ts.Node): node is ts.Identifier | ts.PropertyAccessExpression {
  if (ts.isPropertyAccessExpression(node)) return true;
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  return ts.isExpression(parent) || ts.isStatement(parent)
    ? !(ts.isPropertyAccessExpression(parent) && parent.name === node)
    : !ts.isImportSpecifier(parent) && (parent as { name?: ts.Node }).name !== node;
}

/** Regular expressions: which of them become patterns of Lua, and where they may stand. */
export function checkRegularExpressions(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isRegularExpressionLiteral(node)) checkLiteral(node, meaning, report);
  else if (ts.isCallExpression(node)) {
    const use = patternUse(node, meaning);
    if (use) checkUse(use, meaning, report);
  } else if (isReference(node) && node.parent && isPattern(meaning.typeOf(node), meaning)) {
    checkReference(node, meaning, report);
  }
}
