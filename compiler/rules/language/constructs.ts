import { operandText, type Report, sourceText } from "../../diagnostics/index.ts";
import { baseOf, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { cleanupAround } from "./cleanup.ts";
import { checkListPattern, checkTargets, checkWalkedPattern } from "./patterns.ts";

/** A generator that is given up while it waits never comes to its end. */
function checkYield(node: ts.YieldExpression, report: Report): void {
  const block = cleanupAround(node);
  if (block) report("yield-before-finally", node, { block });
}

function checkMember(node: ts.ClassElement, meaning: Meaning, report: Report): void {
  const accessor = ts.canHaveModifiers(node)
    ? node.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.AccessorKeyword)
    : undefined;
  if (accessor) report("lua-unsupported", accessor, { problem: "An `accessor` cannot become Lua." });
  if (node.name && isOverAccessor(node, meaning)) {
    const name = node.name.getText();
    const problem = `In Lua the accessor '${name}' of the class that this one extends would run in place of this member. Give it another name, or write \`static get ${name}()\`.`;
    report("lua-unsupported", node.name, { problem });
  }
}

/** A static field or method with the name of an accessor of the base class, as TypeScript forbids it for objects. */
function isOverAccessor(node: ts.ClassElement, { checker }: Meaning): boolean {
  const isStatic = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0;
  if (!isStatic || !(ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node))) return false;
  const base = baseOf(node.parent as ts.ClassLikeDeclaration);
  const symbol = base && checker.getSymbolAtLocation(node.name);
  const inherited = symbol && checker.getPropertyOfType(checker.getTypeAtLocation(base), symbol.name);
  return inherited !== undefined && (inherited.flags & ts.SymbolFlags.Accessor) !== 0;
}

/** A declaration of something that is there already, `declare global { var … }`, may need the word. */
function checkVar(node: ts.VariableDeclarationList, report: Report): void {
  const isVar = (node.flags & ts.NodeFlags.BlockScoped) === 0;
  if (isVar && !isDeclaredOnly(node)) report("var-declaration", node.getFirstToken() ?? node);
}

function isDeclaredOnly(node: ts.Node): boolean {
  const isDeclared = (at: ts.Node) =>
    ts.canHaveModifiers(at) &&
    at.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
  return ts.findAncestor(node, isDeclared) !== undefined;
}

function checkForIn(node: ts.ForInStatement, meaning: Meaning, report: Report): void {
  const { checker } = meaning;
  const types = meaning.parts(meaning.typeOf(node.expression));
  const isArray = types.some((type) => checker.isArrayType(type) || checker.isTupleType(type));
  if (!isArray) return;
  const { initializer, expression } = node;
  const [declared] = ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
  report("for-in-array", node, {
    key: sourceText(declared?.name ?? initializer),
    array: operandText(expression),
  });
}

function checkTypeOf({ expression }: ts.TypeOfExpression, meaning: Meaning, report: Report): void {
  if (meaning.typeOf(expression).getConstructSignatures().length === 0) return;
  const problem = "A class is a table in Lua, and no function. Compare it with the class it may be.";
  report("lua-unsupported", expression, { problem });
}

/** Constructs of JavaScript that have no counterpart in Lua. */
export function checkConstructs(node: ts.Node, meaning: Meaning, report: Report): void {
  checkListPattern(node, meaning, report);
  checkWalkedPattern(node, meaning, report);
  checkTargets(node, report);
  if (ts.isYieldExpression(node)) checkYield(node, report);
  else if (ts.isVariableDeclarationList(node)) checkVar(node, report);
  else if (ts.isForInStatement(node)) checkForIn(node, meaning, report);
  else if (ts.isClassElement(node)) checkMember(node, meaning, report);
  else if (ts.isTypeOfExpression(node)) checkTypeOf(node, meaning, report);
  else if (ts.isBigIntLiteral(node)) {
    report("lua-unsupported", node, { problem: "Lua has no bigint. A number is exact up to 2^53." });
  } else if (ts.isDecorator(node)) {
    report("lua-unsupported", node, { problem: "A decorator cannot become Lua." });
  }
}
