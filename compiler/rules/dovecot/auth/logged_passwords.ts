import { type Hooks, isHookFunction, resultFunction } from "../../../contexts/index.ts";
import { type Flow, isCallOf, isFreeText, type Slot, type Step, slotType } from "../../../dataflow/index.ts";
import type { Report } from "../../../diagnostics/index.ts";
import { type Meaning, memberReference, memberSymbol } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";

/** The program, with its calls and the ways of its values. */
export interface LogSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** Functions of the server that write their text into the log, or into an event. */
const LOGGING = ["debug", "info", "warning", "error"].flatMap((level) => [`i_${level}`, `log_${level}`]);

/** Passwords of a login that get into the log as a part of a text. */
export function checkLoggedPasswords(setting: LogSetting, report: Report): void {
  const { calls, flow, meaning } = setting;
  const passwords = [...passwordsOf(setting)];
  if (passwords.length === 0) return;
  const texts = calls.flatMap((call) => loggedBy(call, meaning));
  const found = new Set<ts.Node>();
  for (const password of passwords) {
    const reached = flow.reach(password, (step) => carries(step, meaning));
    for (const text of texts) if (text === password || reached.has(text)) found.add(text);
  }
  for (const text of texts) if (found.has(text)) report("password-in-log", text);
}

/** The second parameter of a hook that gets one, and the field of a request. */
function* passwordsOf({ files, hooks, meaning }: LogSetting): Generator<Slot> {
  for (const { all } of hooks.values()) {
    for (const { value, description } of all) {
      const index = description.parameters.indexOf("password: string");
      const parameter = isHookFunction(value) ? value.parameters[index] : undefined;
      const symbol = parameter && meaning.symbolOf(parameter.name);
      if (symbol) yield symbol;
    }
  }
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    const reference = memberReference(node, meaning);
    if (reference?.name !== "password" || !meaning.isOnly(meaning.typeOf(reference.object), ["AuthRequest"]))
      continue;
    const slot = ts.isBindingElement(node) ? meaning.symbolOf(node.name) : node;
    if (slot && meaning.isOwn(memberSymbol(reference, meaning), "password")) yield slot;
  }
}

/** The texts of a call that get into the log. */
function loggedBy(call: ts.CallExpression, meaning: Meaning): ts.Expression[] {
  if (resultFunction(call.expression, meaning)) return call.arguments.slice(1);
  if (LOGGING.some((name) => isCallOf(call, name, meaning))) return call.arguments.slice(0, 1);
  return isCallOf(call, "add_str", meaning) ? call.arguments.slice(1) : [];
}

/** Functions of the library that give another text take the password on; those of other objects get it to do their work. */
function carries({ to, at }: Step, meaning: Meaning): boolean {
  if (ts.isCallExpression(at) && at === to && isCallOf(at, "password_verify", meaning)) return false;
  return isFreeText(slotType(to, meaning), meaning);
}
