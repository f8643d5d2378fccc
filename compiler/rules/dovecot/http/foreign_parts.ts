import { type Flow, isCallOf, type Step } from "../../../dataflow/index.ts";
import { type Code, type Report, sourceText, type Values } from "../../../diagnostics/index.ts";
import { calledName, isShipped, type Meaning, skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { carries, textsIn } from "../client_texts.ts";
import { checkOf } from "../foreign_text.ts";

/** The program, with its calls and the ways of its values. */
interface PartSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** A place of a request that a text becomes a part of. */
interface Sink {
  readonly node: ts.Expression;
  readonly code: Code;
}

/** Fields and methods whose texts may have any characters; others are numbers, addresses and words of the server. */
const ANY_CHARACTERS = /user|domain|password|client_id|home|metadata_get|var_expand|^v?name$/;
/** Functions whose results have no character with a meaning in a URL or a header. */
const SHIPPED = ["stringify", "encodeBase64", "formBody"];

/** Texts of users and clients that get into a URL without an encoding, or into a header without a check. */
export function checkForeignParts({ files, calls, flow, meaning }: PartSetting, report: Report): void {
  const sinks = calls.flatMap((call) => sinksOf(call, meaning));
  if (sinks.length === 0) return;
  const found = new Map<Sink, string>();
  for (const { slot, name } of textsIn(files, meaning)) {
    if (!ANY_CHARACTERS.test(name)) continue;
    const reached = flow.reach(slot, (step) => carries(step, meaning) && !isEncoding(step, meaning));
    for (const sink of sinks)
      if ((sink.node === slot || reached.has(sink.node)) && !found.has(sink)) found.set(sink, name);
  }
  for (const [{ node, code }, source] of found) report(code, node, { source, ...valuesOf(node, code) });
}

function valuesOf(node: ts.Expression, code: Code): Values {
  if (code === "unchecked-header") return checkOf(node);
  const part = ts.isTemplateExpression(node) ? node.templateSpans[0]!.expression : node;
  return { part: sourceText(part) };
}

function sinksOf(call: ts.CallExpression, meaning: Meaning): Sink[] {
  if (isCallOf(call, "add_header", meaning))
    return call.arguments.map((node) => ({ node, code: "unchecked-header" }));
  const [options] = isCallOf(call, "request", meaning) ? call.arguments : [];
  const literal = options && skipTypes(options);
  if (!literal || !ts.isObjectLiteralExpression(literal)) return [];
  return literal.properties.flatMap((property): Sink[] => {
    if (property.name === undefined || property.name.getText() !== "url") return [];
    if (ts.isPropertyAssignment(property)) return [{ node: property.initializer, code: "unencoded-url" }];
    return ts.isShorthandPropertyAssignment(property) ? [{ node: property.name, code: "unencoded-url" }] : [];
  });
}

function isEncoding({ at }: Step, meaning: Meaning): boolean {
  const call = ts.isCallExpression(at) ? at : at.parent;
  if (!call || !ts.isCallExpression(call)) return false;
  const name = calledName(call);
  const symbol = meaning.symbolOf(name);
  if (symbol?.name === "encodeURIComponent") return meaning.isStandard(symbol);
  return isCallOf(call, "encode", meaning) || SHIPPED.some((known) => isShipped(symbol, known));
}
