import {
  type Flow,
  isCallOf,
  isChecked,
  isFreeText,
  isNode,
  type Slot,
  type Step,
  slotType,
} from "../../dataflow/index.ts";
import { type Code, type Report, sourceText, type Values } from "../../diagnostics/index.ts";
import { type Meaning, memberReference, memberSymbol } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Sources of texts that a user or a client chose. */
const fields = ["username", "vname", "name"];
const methods = ["metadata_get", "var_expand"];
/** Sinks where such a text may do harm. */
const sinks: Readonly<Record<string, Code>> = {
  append_log_prefix: "unchecked-log-prefix",
  replace_log_prefix: "unchecked-log-prefix",
  metadata_get: "unchecked-metadata-key",
  metadata_set: "unchecked-metadata-key",
  metadata_unset: "unchecked-metadata-key",
  metadata_list: "unchecked-metadata-key",
};

/** Input of the search for foreign texts. */
export interface TextSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** Texts from outside that become a log prefix or a metadata key without any check. */
export function checkForeignText({ files, calls, flow, meaning }: TextSetting, report: Report): void {
  const dangerous = calls.flatMap((call) => argumentsToCheck(call, meaning));
  if (dangerous.length === 0) return;
  for (const { slot, name } of sourcesIn(files, meaning)) {
    const reached = flow.reach(slot, (step) => carries(step, meaning));
    for (const { argument, code } of dangerous) {
      if (argument === slot || reached.has(argument))
        report(code, argument, { source: name, ...checkOf(argument) });
    }
  }
}

/** The name of the text to check, and the declaration that gives it one if it has none. */
export function checkOf(argument: ts.Expression): Values {
  const inner = ts.isTemplateExpression(argument) ? argument.templateSpans[0]!.expression : argument;
  return ts.isIdentifier(inner)
    ? { named: "", text: inner.text }
    : { named: `const text = ${sourceText(inner)}; `, text: "text" };
}

interface Dangerous {
  readonly argument: ts.Expression;
  readonly code: Code;
}

function argumentsToCheck(call: ts.CallExpression, meaning: Meaning): Dangerous[] {
  const member = Object.keys(sinks).find((name) => isCallOf(call, name, meaning));
  if (member === undefined) return [];
  const keys = member === "metadata_set" ? call.arguments.slice(0, 1) : call.arguments;
  return keys.map((argument) => ({ argument, code: sinks[member]! }));
}

/** A place that a foreign text comes from, and the name of the member that gave it. */
interface Source {
  readonly slot: Slot;
  readonly name: string;
}

function* sourcesIn(files: readonly ts.SourceFile[], meaning: Meaning): Generator<Source> {
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    const source = sourceOf(node, meaning);
    if (source) yield source;
  }
}

/** A call of such a method, such a field, or the name that a pattern gives to one. */
function sourceOf(node: ts.Node, meaning: Meaning): Source | undefined {
  const called = ts.isCallExpression(node) ? node.expression : node;
  const reference = memberReference(called, meaning);
  const names = called === node ? fields : methods;
  if (reference?.name === undefined || !names.includes(reference.name)) return undefined;
  if (!meaning.isOwn(memberSymbol(reference, meaning), reference.name)) return undefined;
  const slot = ts.isBindingElement(node) ? meaning.symbolOf(node.name) : node;
  return slot && { slot, name: reference.name };
}

/** A step takes a text on unless it ends in something else, in a text with a type of its own, or behind a check. */
function carries({ from, to, at }: Step, meaning: Meaning): boolean {
  if (!isFreeText(slotType(to, meaning), meaning)) return false;
  return isNode(from) || !ts.isIdentifier(at) || !isChecked(from, at, meaning);
}
