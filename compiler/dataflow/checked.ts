import { boundArguments, calleeOf, functionAround, isAssigning, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { testsContent } from "./content_tests.ts";
import { conditionsAt } from "./control_flow/index.ts";

/** Returns true if what is in a text is known where it is used: every way there leads through a test of it. */
export function isChecked(symbol: ts.Symbol, use: ts.Identifier, meaning: Meaning): boolean {
  for (const condition of conditionsAt(use, meaning)) {
    if (!isSameSince(condition.expression, symbol, { use, meaning })) continue;
    if (testsContent(condition, symbol, meaning)) return true;
  }
  return isAsserted(symbol, use, meaning);
}

/**
 * Returns true if a statement before a use calls a function that looks at the text, and throws if it is not as it
 * should be.
 */
function isAsserted(symbol: ts.Symbol, use: ts.Identifier, meaning: Meaning): boolean {
  for (let at: ts.Node = use; at.parent && !ts.isFunctionLike(at); at = at.parent) {
    if (!ts.isBlock(at.parent) && !ts.isSourceFile(at.parent)) continue;
    for (const statement of at.parent.statements) {
      if (statement === at) break;
      if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
      if (!isSameSince(statement, symbol, { use, meaning })) continue;
      if (throwsFor(statement.expression, symbol, meaning)) return true;
    }
  }
  return false;
}

/** Returns true if a function that gets the text throws under a condition about what is in it. */
function throwsFor(call: ts.CallExpression, symbol: ts.Symbol, meaning: Meaning): boolean {
  const callee = calleeOf(call, meaning);
  if (!callee) return false;
  const throwing = meaning.facts.within(callee.body).filter(ts.isThrowStatement);
  return [...boundArguments(call, callee, meaning)].some(([{ name }, argument]) => {
    if (!ts.isIdentifier(argument) || meaning.symbolOf(argument) !== symbol) return false;
    const parameter = meaning.symbolOf(name);
    return (
      parameter !== undefined &&
      throwing.some((node) =>
        [...conditionsAt(node, meaning)].some(({ expression, holds }) =>
          testsContent({ expression, holds: !holds }, parameter, meaning),
        ),
      )
    );
  });
}

/**
 * Returns true if a text is still the one that was looked at: nothing is assigned to its name in between, nor in a loop
 * around the use.
 */
function isSameSince(
  test: ts.Node,
  symbol: ts.Symbol,
  { use, meaning }: { readonly use: ts.Identifier; readonly meaning: Meaning },
): boolean {
  const assignments = meaning.facts.usesIn(use.getSourceFile(), symbol).filter(isAssigning);
  const isElsewhere = functionAround(test) !== functionAround(use);
  return !assignments.some(
    ({ node }) => node.pos >= test.end && (isElsewhere || node.pos < use.pos || isInLoop(node, use, test)),
  );
}

/** Returns true if a loop that does not contain the test contains both an assignment and the use. */
function isInLoop(assignment: ts.Node, use: ts.Node, test: ts.Node): boolean {
  const contains = (outer: ts.Node, inner: ts.Node) => outer.pos <= inner.pos && inner.end <= outer.end;
  const loop = ts.findAncestor(
    use,
    (node) => ts.isIterationStatement(node, false) && contains(node, assignment) && !contains(node, test),
  );
  return loop !== undefined;
}
