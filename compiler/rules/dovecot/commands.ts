import {
  type Flow,
  isChecked,
  isFreeText,
  isNode,
  type Slot,
  type Step,
  slotType,
} from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { type Meaning, memberReference, memberSymbol } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { checkOf } from "./foreign_text.ts";

/** The program, with its calls and the ways of its values. */
interface CommandSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** Functions of Lua that give a text to the shell. */
const COMMANDS: ReadonlySet<string> = new Set(["popen", "execute"]);
/** Objects of the server whose texts a user or a client chose. */
const OBJECTS = ["AuthRequest", "AuthRequestFields", "MailUser", "EarlyMailUser", "LateMailUser", "Mailbox"];

/** Texts of users and clients that become a part of a command without any check. */
export function checkCommands({ files, calls, flow, meaning }: CommandSetting, report: Report): void {
  const commands = calls
    .filter((call) => runsCommand(call, meaning))
    .flatMap((call) => call.arguments[0] ?? []);
  if (commands.length === 0) return;
  const found = new Map<ts.Expression, string>();
  for (const { slot, name } of textsIn(files, meaning)) {
    const reached = flow.reach(slot, (step) => carries(step, meaning));
    for (const command of commands)
      if ((command === slot || reached.has(command)) && !found.has(command)) found.set(command, name);
  }
  for (const [command, source] of found)
    report("unchecked-command", command, { source, ...checkOf(command) });
}

function runsCommand({ expression }: ts.CallExpression, meaning: Meaning): boolean {
  const reference = memberReference(expression, meaning);
  if (reference?.name === undefined || !COMMANDS.has(reference.name)) return false;
  const member = memberSymbol(reference, meaning);
  return member !== undefined && meaning.isStandard(member);
}

interface ForeignText {
  readonly slot: Slot;
  readonly name: string;
}

/** Fields of such objects, also those that a pattern takes out, results of their methods, and other texts that a hook is given. */
function* textsIn(files: readonly ts.SourceFile[], meaning: Meaning): Generator<ForeignText> {
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

function carries({ from, to, at }: Step, meaning: Meaning): boolean {
  if (!isFreeText(slotType(to, meaning), meaning)) return false;
  return isNode(from) || !ts.isIdentifier(at) || !isChecked(from, at, meaning);
}
