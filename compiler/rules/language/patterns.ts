import { mayBeAbsent } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import {
  isAssignment,
  isAssignmentTarget,
  isPattern,
  isWalked,
  iteratedType,
  type Meaning,
  mayBeList,
  type Pattern,
  partsOf,
  typeTakenApart,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Reports patterns that take methods or the rest of an array or a text: Lua has them as no fields. */
export function checkListPattern(node: ts.Node, meaning: Meaning, report: Report): void {
  const isPattern =
    ts.isObjectBindingPattern(node) || (ts.isObjectLiteralExpression(node) && isAssignmentTarget(node));
  if (!isPattern || !mayBeList(typeTakenApart(node, meaning), meaning)) return;
  for (const { node: part, problem } of problemsOf(node, meaning))
    report("lua-unsupported", part, { problem });
}

function problemsOf(pattern: Pattern, meaning: Meaning): { node: ts.Node; problem: string }[] {
  return partsOf(pattern).flatMap(({ node, key }) => {
    if (key === undefined) {
      const problem =
        "The rest of an array or a text is no object in Lua. Write `[first, ...rest]` or slice().";
      return [{ node, problem }];
    }
    if (typeof key === "number" || isPlace(key, meaning)) return [];
    const name = ts.isComputedPropertyName(key) ? key.expression.getText() : key.text;
    if (isField(typeTakenApart(pattern, meaning), name, meaning)) return [];
    if (name.replace(/^"(.*)"$/, "$1") === "length") return [];
    const problem = `'${name}' of an array or a text is no value in Lua. Call it: \`list.${name}(…)\`.`;
    return [{ node, problem }];
  });
}

/** Returns true if a list has a field of its own by a name: the `index` of a match. */
function isField(type: ts.Type, name: string, { checker }: Meaning): boolean {
  const property = checker.getPropertyOfType(checker.getNonNullableType(type), name);
  const declaration = property?.declarations?.[0];
  return name !== "length" && declaration !== undefined && ts.isPropertySignature(declaration);
}

function isPlace(key: ts.PropertyName, meaning: Meaning): boolean {
  if (ts.isComputedPropertyName(key)) {
    const isNumber = ({ flags }: ts.Type) => (flags & ts.TypeFlags.NumberLike) !== 0;
    return meaning.parts(meaning.typeOf(key.expression)).every(isNumber);
  }
  return /^\d+$/.test(key.text);
}

/**
 * Reports what patterns over Sets, generators and the like cannot do: give an array of values that may be undefined, and
 * compute a default between two values, as JavaScript does before it asks for the next one.
 */
export function checkWalkedPattern(node: ts.Node, meaning: Meaning, report: Report): void {
  const isTarget = !ts.isArrayLiteralExpression(node) || isAssignmentTarget(node);
  if (!isPattern(node) || !isTarget || !isWalked(node, meaning)) return;
  const parts = partsOf(node);
  const rest = parts.find(({ key }) => key === undefined);
  const given = iteratedType(typeTakenApart(node, meaning), meaning);
  if (rest && given.some((type) => mayBeAbsent(type, node, meaning))) report("undefined-in-array", rest.node);
  for (const { initializer } of parts.slice(0, -1)) {
    const acts = initializer && meaning.facts.within(initializer).some(isAction);
    if (!acts) continue;
    const problem =
      "This default would be computed behind the values that follow it. Take the values apart first, and write `name ?? …` behind.";
    report("lua-unsupported", initializer, { problem });
  }
}

function isAction(node: ts.Node): boolean {
  const isCall = ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node);
  const isStep = ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node);
  return (
    isCall || isStep || ts.isYieldExpression(node) || (ts.isBinaryExpression(node) && isAssignment(node))
  );
}

/** Reports `[x, x] = list`: Lua assigns to several variables at once, in an order of its own. */
export function checkTargets(node: ts.Node, report: Report): void {
  if (!ts.isArrayLiteralExpression(node) || !isAssignmentTarget(node)) return;
  const names = node.elements.map((element) => (ts.isIdentifier(element) ? element.text : ""));
  const twice = node.elements.find((_, index) => names[index] && names.indexOf(names[index]!) < index);
  if (!twice) return;
  const problem = `This pattern assigns to '${twice.getText()}' twice. Leave the first place empty: \`[, ${twice.getText()}] = …\`.`;
  report("lua-unsupported", twice, { problem });
}
