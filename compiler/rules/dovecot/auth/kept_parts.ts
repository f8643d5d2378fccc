import { canHold, type Flow, isNode, type Slot, slotType } from "../../../dataflow/index.ts";
import type { Report } from "../../../diagnostics/index.ts";
import { functionAround, type Meaning, memberReference } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";

/** The program, with the ways of its values. */
interface PartsSetting {
  readonly files: readonly ts.SourceFile[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** The types of what a request gives that points to it: the fields of databases before, and its event. */
const TYPES = ["AuthRequestFields", "DovecotEvent"];

/** Tables and events of a request that get into a variable of a module, where they outlive it. */
export function checkKeptParts({ files, flow, meaning }: PartsSetting, report: Report): void {
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    const slot = partOfRequest(node, meaning);
    if (!slot) continue;
    const reached = flow.reach(slot, ({ to }) => canHold(slotType(to, meaning), TYPES, meaning));
    const kept = [...reached.keys()].find(isOfModule);
    if (kept && !isNode(kept)) report("auth-request-kept", node, { name: kept.name });
  }
}

/** `request.passdb`, `request.userdb` and `request.event()`; the name that a pattern gives to one. */
function partOfRequest(node: ts.Node, meaning: Meaning): Slot | undefined {
  const isCall = ts.isCallExpression(node);
  const reference = memberReference(isCall ? node.expression : node, meaning);
  const names = isCall ? ["event"] : ["passdb", "userdb"];
  if (reference?.name === undefined || !names.includes(reference.name)) return undefined;
  if (!meaning.isOnly(meaning.typeOf(reference.object), ["AuthRequest"])) return undefined;
  return ts.isBindingElement(node) ? meaning.symbolOf(node.name) : node;
}

function isOfModule(slot: Slot): boolean {
  if (isNode(slot)) return false;
  const { valueDeclaration } = slot;
  return (
    valueDeclaration !== undefined &&
    ts.isVariableDeclaration(valueDeclaration) &&
    functionAround(valueDeclaration) === undefined
  );
}
