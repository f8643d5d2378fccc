import { type Report, sourceText } from "../../diagnostics/index.ts";
import {
  askedName,
  constructorAround,
  isConstructorMember,
  isNewTarget,
  isPrototypeReset,
  type Meaning,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Reports questions for classes and names that Lua cannot answer: a class knows its name, and an object its class. */
export function checkClassNames(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isMetaProperty(node)) checkNewTarget(node, meaning, report);
  else if (ts.isPropertyAccessExpression(node)) checkMember(node, meaning, report);
}

function checkMember(node: ts.PropertyAccessExpression, meaning: Meaning, report: Report): void {
  const problem = `Lua has no '${node.name.text}'.`;
  if (askedName(node, meaning)?.kind === "unknown")
    report("lua-unsupported", node.name, {
      problem:
        "Only classes of the program, their objects, and functions that are declared have a name in Lua.",
      remedy: remedyFor(skipTypes(node.expression), meaning),
    });
  else if (isConstructorMember(node, meaning) && !isNamed(node, meaning))
    report("lua-unsupported", node.name, {
      problem,
      remedy: "Ask `object instanceof Class`, or for the name of its class: `object.constructor.name`.",
    });
  else if (node.name.text === "setPrototypeOf" && isOfObject(node, meaning)) {
    if (!isPrototypeReset(node.parent, meaning))
      report("lua-unsupported", node.name, { problem, remedy: "Write a class that extends another." });
  }
}

function remedyFor(value: ts.Expression, meaning: Meaning): string {
  const object = ts.isPropertyAccessExpression(value) ? value.expression : undefined;
  const isOfError = object && meaning.parts(meaning.typeOf(object)).some((part) => meaning.isError(part));
  return isOfError ? `Write \`${sourceText(object)}.name\`.` : "Write the name, or give it as an argument.";
}

/** The expression around one that adds only types to it. */
function around(node: ts.Expression): ts.Node {
  let at: ts.Node = node;
  while (ts.isExpression(at.parent) && skipTypes(at.parent) === node) at = at.parent;
  return at.parent;
}

function isNamed(node: ts.Expression, meaning: Meaning): boolean {
  return askedName(around(node), meaning) !== undefined;
}

function isOfObject({ expression }: ts.PropertyAccessExpression, meaning: Meaning): boolean {
  const symbol = meaning.symbolOf(expression);
  return symbol?.name === "Object" && meaning.isStandard(symbol);
}

/** `new.target.name`, `new.target === Class`, and `new.target.prototype` where that changes nothing. */
function checkNewTarget(node: ts.MetaProperty, meaning: Meaning, report: Report): void {
  const parent = around(node);
  const isReset = ts.isPropertyAccessExpression(parent) && isPrototypeReset(parent.parent, meaning);
  const isCompared = ts.isBinaryExpression(parent) && isComparison(parent);
  const isKnown = isNewTarget(node) && constructorAround(node) !== undefined;
  if (isKnown && (isReset || isCompared || isNamed(node, meaning))) return;
  report("lua-unsupported", node, { problem: `\`${node.getText()}\` does not exist in Lua.` });
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}
