import {
  type Flow,
  isChecked,
  isFreeText,
  isNode,
  type Slot,
  type Step,
  slotType,
} from "../../dataflow/index.ts";
import { type Meaning, memberReference } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The program, with the ways of its values. */
interface TextSetting {
  readonly files: readonly ts.SourceFile[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** Objects of the server whose texts a user or a client chose. */
const OBJECTS = ["AuthRequest", "AuthRequestFields", "MailUser", "EarlyMailUser", "LateMailUser", "Mailbox"];

/** Those of some expressions that such a text gets into without any check, each with the name of the text. */
export function sourcesOf(
  sinks: readonly ts.Expression[],
  { files, flow, meaning }: TextSetting,
): ReadonlyMap<ts.Expression, string> {
  const found = new Map<ts.Expression, string>();
  if (sinks.length === 0) return found;
  for (const { slot, name } of textsIn(files, meaning)) {
    const reached = flow.reach(slot, (step) => carries(step, meaning));
    for (const sink of sinks)
      if ((sink === slot || reached.has(sink)) && !found.has(sink)) found.set(sink, name);
  }
  return found;
}

export interface ForeignText {
  readonly slot: Slot;
  readonly name: string;
}

/** Fields of such objects, also those that a pattern takes out, results of their methods, and other texts that a hook is given. */
export function* textsIn(files: readonly ts.SourceFile[], meaning: Meaning): Generator<ForeignText> {
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    if (ts.isParameter(node) && isPassword(node, meaning)) {
      const slot = meaning.symbolOf(node.name);
      if (slot) yield { slot, name: node.name.getText() };
    }
    const reference = memberReference(ts.isCallExpression(node) ? node.expression : node, meaning);
    if (reference?.name === undefined || !isOfServer(reference.object, meaning)) continue;
    const slot = ts.isBindingElement(node) ? meaning.symbolOf(node.name) : node;
    if (slot) yield { slot, name: reference.name };
  }
}

function isOfServer(object: ts.Node, meaning: Meaning): boolean {
  return meaning.isOnly(meaning.checker.getNonNullableType(meaning.typeOf(object)), OBJECTS);
}

/** A text behind the request: the parameters of a hook that TypeScript itself gives their types. */
function isPassword({ name, parent, type }: ts.ParameterDeclaration, meaning: Meaning): boolean {
  const [first] = parent.parameters;
  if (type || !first || first.name === name || !ts.isIdentifier(name)) return false;
  return isOfServer(first.name, meaning) && isFreeText(meaning.typeOf(name), meaning);
}

export function carries({ from, to, at }: Step, meaning: Meaning): boolean {
  if (!isFreeText(slotType(to, meaning), meaning)) return false;
  return isNode(from) || !ts.isIdentifier(at) || !isChecked(from, at, meaning);
}
