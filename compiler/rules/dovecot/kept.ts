import {
  canHold,
  type Flow,
  isCallOf,
  isNode,
  type Slot,
  type Step,
  slotType,
  stepsTo,
} from "../../dataflow/index.ts";
import type { Code, Report } from "../../diagnostics/index.ts";
import { functionAround, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

const mailboxes = ["Mailbox"];
const passthroughs = ["EventPassthrough"];
const users = ["MailUser", "EarlyMailUser", "LateMailUser"];

/** What a kept object is looked for in. */
export interface KeptSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** Objects of the server that get to a place which outlives the hook. */
export function checkKept(setting: KeptSetting, report: Report): void {
  const keeper = new Keeper(setting, report);
  for (const file of setting.files) keeper.checkUsers(file);
  for (const call of setting.calls) {
    if (isCallOf(call, "mailbox", setting.meaning)) keeper.checkLasting(call, mailboxes, "mailbox-kept");
    if (isCallOf(call, "passthrough_event", setting.meaning)) keeper.checkStored(call);
  }
}

class Keeper {
  readonly #flow: Flow;
  readonly #meaning: Meaning;
  readonly #report: Report;
  readonly #holding = new Map<readonly string[], Map<Slot, boolean>>();

  constructor({ flow, meaning }: KeptSetting, report: Report) {
    this.#flow = flow;
    this.#meaning = meaning;
    this.#report = report;
  }

  /** Users come from the server as a hook's parameter; from there they reach the parameters of other functions. */
  checkUsers(file: ts.SourceFile): void {
    const meaning = this.#meaning;
    for (const node of meaning.facts.ofKind(ts.SyntaxKind.Parameter, file)) {
      if (!users.some((name) => meaning.includes(meaning.typeOf(node), name))) continue;
      const symbol = meaning.symbolOf(node.name);
      if (symbol) this.checkLasting(symbol, users, "mail-user-kept");
    }
  }

  checkLasting(origin: Slot, names: readonly string[], code: Code): void {
    const reached = this.#reach(origin, names);
    for (const slot of reached.keys()) {
      const name = lastingName(slot);
      const at = name === undefined ? undefined : storingNode(slot, reached);
      if (name !== undefined && at) this.#report(code, at, { name });
    }
  }

  /** A passthrough event must not even be in an object or a closure. */
  checkStored(origin: ts.CallExpression): void {
    for (const [slot, { at }] of this.#reach(origin, passthroughs)) {
      if (isStorage(slot) || lastingName(slot) !== undefined) this.#report("passthrough-stored", at);
    }
  }

  #reach(origin: Slot, names: readonly string[]): ReadonlyMap<Slot, Step> {
    return this.#flow.reach(origin, ({ to }) => this.#canHold(to, names));
  }

  /** The same places are reached from many origins. */
  #canHold(slot: Slot, names: readonly string[]): boolean {
    const known = this.#holding.get(names) ?? new Map<Slot, boolean>();
    this.#holding.set(names, known);
    const answer = known.get(slot) ?? canHold(slotType(slot, this.#meaning), names, this.#meaning);
    known.set(slot, answer);
    return answer;
  }
}

/** The name of a place that is there as long as the script: a variable of a module, or a static member. */
function lastingName(slot: Slot): string | undefined {
  if (isNode(slot)) return undefined;
  const declaration = slot.valueDeclaration;
  if (!declaration || functionAround(declaration)) return undefined;
  if (ts.isPropertyDeclaration(declaration)) return slot.name;
  const isVariable = ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration);
  return isVariable ? slot.name : undefined;
}

/** Where in a function the object is put to where it lasts; what happens at the top level of a module only names it. */
function storingNode(slot: Slot, reached: ReadonlyMap<Slot, Step>): ts.Node | undefined {
  let last: ts.Node | undefined;
  for (const { at } of stepsTo(slot, reached)) {
    last ??= at;
    if (functionAround(at)) return at;
  }
  return last;
}

function isStorage(slot: Slot): boolean {
  if (!isNode(slot)) return (slot.flags & ts.SymbolFlags.Class) !== 0;
  return ts.isObjectLiteralExpression(slot) || ts.isArrayLiteralExpression(slot) || ts.isFunctionLike(slot);
}
