import type { Report } from "../../diagnostics/index.ts";
import { accessOf, extensionOf, isValueName, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Reports syntax, names and annotations that have no Lua. */
export function checkUnsupported(node: ts.Node, meaning: Meaning, report: Report): void {
  const problem = problemOf(node, meaning);
  if (problem) report("lua-unsupported", node, { problem });
}

function problemOf(node: ts.Node, meaning: Meaning): string | undefined {
  if (node.kind === ts.SyntaxKind.DebuggerStatement) return "A debugger statement cannot become Lua.";
  if (ts.isIdentifier(node)) return problemOfName(node, meaning);
  if (ts.isNewExpression(node)) return problemOfNew(node, meaning);
  if (ts.isPropertyAccessExpression(node)) return problemOfSuper(node) ?? problemOfEnum(node, meaning);
  if (ts.isBinaryExpression(node) && isArrayTest(node, meaning))
    return "'Array' is no class in Lua. Write `Array.isArray(…)`.";
  const isOnBits = meaning.lua === "5.1" && isBitOperation(node);
  return isOnBits ? "Bitwise operations is/are not supported for target Lua 5.1." : undefined;
}

/** `x instanceof Array`. */
function isArrayTest({ operatorToken, right }: ts.BinaryExpression, meaning: Meaning): boolean {
  if (operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword || right.getText() !== "Array") return false;
  const symbol = meaning.symbolOf(right);
  return symbol !== undefined && meaning.isStandard(symbol);
}

/** TypeScriptToLua makes a call of what is updated, which is no place for a value. */
function problemOfSuper(node: ts.PropertyAccessExpression): string | undefined {
  const { expression, name } = node;
  if (expression.kind !== ts.SyntaxKind.SuperKeyword || accessOf(node) !== "update") return undefined;
  const member = `super.${name.text}`;
  return `'${member}' cannot be updated in one step. Write ${member} = ${member} + 1, with the change that is meant.`;
}

const keywords: ReadonlySet<string> = new Set(
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while".split(
    " ",
  ),
);

/** A name of something that only Lua has must be a name in Lua; what is defined here gets another. */
function problemOfName(node: ts.Identifier, meaning: Meaning): string | undefined {
  const { text } = node;
  if (!keywords.has(text) && /^[A-Za-z_]\w*$/.test(text)) return undefined;
  if (!isValueName(node)) return undefined;
  const isAmbient = (each: ts.Declaration) =>
    (ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Ambient) !== 0;
  const { parent } = node;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? meaning.checker.getShorthandAssignmentValueSymbol(parent)
    : meaning.checker.getSymbolAtLocation(node);
  const declarations = symbol?.declarations ?? [];
  const isConstEnum = ((symbol?.flags ?? 0) & ts.SymbolFlags.ConstEnum) !== 0;
  if (isConstEnum || !declarations.some(isAmbient)) return undefined;
  if (extensionOf(meaning.checker.getTypeAtLocation(node), meaning)) return undefined;
  return `Invalid ambient identifier name '${text}'. Ambient identifiers must be valid lua identifiers.`;
}

/** Annotations of TypeScriptToLua, which declarations for it may have. */
function problemOfNew(node: ts.NewExpression, meaning: Meaning): string | undefined {
  const tag = tagOf(meaning.typeOf(node), "customconstructor");
  const isEmpty = tag !== undefined && !ts.getTextOfJSDocComment(tag.comment)?.trim();
  return isEmpty ? "'@customConstructor' expects 1 arguments, but got 0." : undefined;
}

function problemOfEnum(node: ts.PropertyAccessExpression, meaning: Meaning): string | undefined {
  if (!node.questionDotToken || !tagOf(meaning.typeOf(node.expression), "compilemembersonly"))
    return undefined;
  return "Optional calls are not supported on enums marked with @compileMembersOnly.";
}

function tagOf(type: ts.Type, name: string): ts.JSDocTag | undefined {
  const declarations = type.getSymbol()?.declarations ?? [];
  return declarations
    .flatMap((each) => ts.getJSDocTags(each))
    .find(({ tagName }) => tagName.text.toLowerCase() === name);
}

const bitOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.CaretToken,
  ts.SyntaxKind.LessThanLessThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
  ts.SyntaxKind.AmpersandEqualsToken,
  ts.SyntaxKind.BarEqualsToken,
  ts.SyntaxKind.CaretEqualsToken,
  ts.SyntaxKind.LessThanLessThanEqualsToken,
  ts.SyntaxKind.GreaterThanGreaterThanEqualsToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken,
]);

function isBitOperation(node: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.TildeToken;
  return ts.isBinaryExpression(node) && bitOperators.has(node.operatorToken.kind);
}
