import type { Report } from "../../diagnostics/index.ts";
import {
  chainOf,
  type Jump,
  jumpTarget,
  type Meaning,
  memberReference,
  memberSymbol,
  nearestJumpTarget,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { cleanupAround } from "./cleanup.ts";

/** What a docblock says of a part of Lua's library that 5.1 has not: `@since Lua 5.3: what to use instead`. */
const sinceNewer = /^Lua 5\.[2-9]: (.*)$/s;

/** What Lua 5.1 has not: jumps over loops, coroutines that are left from inside a pcall, later members of its library. */
export function checkNewerLua(node: ts.Node, meaning: Meaning, report: Report): void {
  if (meaning.lua !== "5.1") return;
  if (ts.isBreakOrContinueStatement(node)) checkJump(node, meaning, report);
  else if (ts.isYieldExpression(node)) checkYield(node, report);
  checkMember(node, meaning, report);
  if (ts.isCallExpression(node)) checkFormat(node, meaning, report);
}

/** Lua 5.1 takes no `file:read("l")`. */
function checkFormat(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const [format] = node.arguments;
  const symbol = meaning.symbolOf(node.expression);
  if (!format || symbol?.name !== "read" || !meaning.isStandard(symbol)) return;
  for (const part of meaning.parts(meaning.typeOf(format))) {
    if (!part.isStringLiteral() || part.value.startsWith("*")) continue;
    report("newer-lua", format, { construct: `"${part.value}"`, instead: `Write \`"*${part.value}"\`.` });
    return;
  }
}

/** Without goto, only the innermost loop can be left or continued. */
function checkJump(node: Jump, meaning: Meaning, report: Report): void {
  const target = jumpTarget(node);
  if (nearestJumpTarget(node) !== target) {
    const construct = `\`${node.getText()}\``.replace(";", "");
    const instead = "Move the inner loop into a function and return from it.";
    report("newer-lua", node, { construct, instead });
  } else if (ts.isContinueStatement(node) && isInJumpingSwitch(node, target, meaning)) {
    const instead = "End each case with `break` or `return`, or write `if`.";
    const construct = "`continue` inside a `switch` that falls through";
    report("newer-lua", node, { construct, instead });
  }
}

function isInJumpingSwitch(node: ts.Node, loop: ts.Node | undefined, meaning: Meaning): boolean {
  for (let at = node.parent; at && at !== loop; at = at.parent) {
    if (ts.isSwitchStatement(at) && !chainOf(at, meaning)) return true;
  }
  return false;
}

/** Where something would have to run behind the block, yielding is refused for every Lua. */
function checkYield(node: ts.YieldExpression, report: Report): void {
  if (cleanupAround(node)) return;
  const isFunctionOrTry = (at: ts.Node) =>
    ts.isFunctionLike(at) || (ts.isBlock(at) && ts.isTryStatement(at.parent) && at.parent.tryBlock === at);
  const around = ts.findAncestor(node.parent, isFunctionOrTry);
  if (!around || ts.isFunctionLike(around)) return;
  const instead = "Yield outside of the `try`, or collect the values in an array.";
  report("newer-lua", node, { construct: "`yield` inside `try`", instead });
}

function checkMember(node: ts.Node, meaning: Meaning, report: Report): void {
  const symbol = namedBy(node, meaning);
  const instead = alternativeTo(symbol, meaning);
  if (!symbol || instead === undefined) return;
  const construct = `\`${meaning.checker.getFullyQualifiedName(symbol)}\``;
  report("newer-lua", node, { construct, instead });
}

/** The member or the variable that a node names, also in a pattern: the `type` of `const { type } = math`. */
function namedBy(node: ts.Node, meaning: Meaning): ts.Symbol | undefined {
  const reference = memberReference(node, meaning);
  if (reference) return memberSymbol(reference, meaning);
  if (!ts.isIdentifier(node)) return undefined;
  const isMemberName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  return isMemberName ? undefined : meaning.checker.getSymbolAtLocation(node);
}

function alternativeTo(symbol: ts.Symbol | undefined, meaning: Meaning): string | undefined {
  if (!symbol || !meaning.isStandard(symbol)) return undefined;
  const tag = symbol.getJsDocTags(meaning.checker).find(({ name }) => name === "since");
  return sinceNewer.exec(ts.displayPartsToString(tag?.text))?.[1];
}
