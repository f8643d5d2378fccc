import { conditionsAt, type Slot } from "../../../../dataflow/index.ts";
import { type Report, sourceText } from "../../../../diagnostics/index.ts";
import { accessOf, functionAround, type Meaning } from "../../../../semantics/index.ts";
import ts from "../../../../typescript_api.ts";
import { includes, moduleVariable, type Place, placeOf } from "./places.ts";
import { isRenewed } from "./renewed.ts";
import { requestValues, type StateSetting, type Write, writesIn } from "./writes.ts";

/** The program, with its calls. */
interface CalledSetting extends StateSetting {
  readonly calls: readonly ts.CallExpression[];
}

/** Variables of modules that one request fills and another one reads, without a key that belongs to it. */
export function checkRequestState(setting: CalledSetting, report: Report): void {
  const { files, calls, meaning } = setting;
  const writes = writesIn(files, meaning);
  if (writes.length === 0) return;
  const values = requestValues(setting);
  const filling = writes.filter(({ node }) => values.has(node.right));
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    const read = readPlace(node, meaning);
    const filled = read && filling.filter(({ place }) => includes(read, place));
    if (!filled?.length || isKeyed(node, values, meaning)) continue;
    const same = writes.filter(({ place }) => includes(place, filled[0]!.place));
    if (!isRenewed(node, { writes: same, calls, meaning }))
      report("shared-request-state", node, { name: sourceText(node), line: lineOf(filled[0]!) });
  }
}

function lineOf({ node }: Write): string {
  const file = node.getSourceFile();
  return String(ts.getLineAndCharacterOfPosition(file, node.getStart(file)).line + 1);
}

/** The place that a node reads in a function: the whole of `cache.user`, not its `cache`. */
function readPlace(node: ts.Node, meaning: Meaning): Place | undefined {
  if (!ts.isExpression(node) || functionAround(node) === undefined) return undefined;
  const place = placeOf(node, meaning);
  if (!place || accessOf(node) !== "read" || isObject(node)) return undefined;
  return (node.parent as { name?: ts.Node }).name === node && !ts.isShorthandPropertyAssignment(node.parent)
    ? undefined
    : place;
}

/** `cache` in `cache.user`, `cache[name]`, and in `cache.get(name)`: what it has under a key is asked for. */
function isObject(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
    parent.expression === node
  );
}

/** Returns true if a read is compared with the request, or stands behind a comparison of a variable with it. */
function isKeyed(node: ts.Node, values: ReadonlySet<Slot>, meaning: Meaning): boolean {
  if (isComparison(node.parent)) return true;
  return [...conditionsAt(node as ts.Expression, meaning)].some(
    ({ expression }) =>
      isComparison(expression) &&
      [expression.left, expression.right].some((side) => values.has(side)) &&
      [expression.left, expression.right].some((side) => variableIn(side, meaning)),
  );
}

function isComparison(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
      node.operatorToken.kind,
    )
  );
}

function variableIn(node: ts.Expression, meaning: Meaning): boolean {
  const place = placeOf(node, meaning);
  return place !== undefined || moduleVariable(node, meaning) !== undefined;
}
