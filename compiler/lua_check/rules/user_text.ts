import { callsOf } from "../scope/values.ts";
import type { Script } from "../script.ts";
import type { ServerTypes } from "../server/types.ts";
import type { Call, Expression, FunctionNode } from "../syntax/nodes.ts";
import { argumentsOf, baseOf, isCall, memberName, pathOf } from "../syntax/nodes.ts";

/** A text that a user or a client chose, in an expression. */
export interface UserText {
  /** The name of the member or parameter. */
  readonly name: string;
  /** The part of the expression that is this text. */
  readonly part: Expression;
}

/** Functions and methods whose results have the text in them. */
const CARRIES = /^(?:tostring|string\.(?:format|lower|upper|rep|reverse)|table\.concat)$/;
const CARRYING_METHODS = /^(?:format|lower|upper|rep)$/;
const LOOKS = /^(?:match|find|gsub|gmatch)$/;
const DEEPEST = 12;

/** Follows texts of users through a script. A text counts as checked where a pattern is held against it. */
export class UserTexts {
  readonly #script: Script;
  readonly #types: ServerTypes;
  readonly #checked: ReadonlyMap<FunctionNode | undefined, ReadonlySet<string>>;

  constructor(script: Script, types: ServerTypes) {
    this.#script = script;
    this.#types = types;
    this.#checked = checkedTexts(script);
  }

  /** The unchecked text of a user in an expression. */
  in(node: Expression, depth = 0): UserText | undefined {
    if (depth > DEEPEST || this.#isChecked(node)) return undefined;
    const deeper = (parts: readonly Expression[]) => this.#first(parts, depth + 1);
    if (node.type === "Identifier") return this.#inName(node, depth);
    if (node.type === "BinaryExpression")
      return node.operator === ".." ? deeper([node.left, node.right]) : undefined;
    if (node.type === "LogicalExpression") return deeper([node.left, node.right]);
    if (node.type === "TableConstructorExpression") return deeper(node.fields.map(({ value }) => value));
    if (isCall(node))
      return this.#carries(node) ? deeper([...receiver(node), ...argumentsOf(node)]) : undefined;
    return this.#isMember(node) ? { name: memberName(node)!, part: node } : undefined;
  }

  #first(parts: readonly Expression[], depth: number): UserText | undefined {
    for (const part of parts) {
      const found = this.in(part, depth);
      if (found) return found;
    }
    return undefined;
  }

  #inName(node: Expression, depth: number): UserText | undefined {
    const variable = this.#script.variableOf(node);
    if (variable?.kind === "parameter" && variable.inside) {
      const index = variable.declaration ? variable.inside.parameters.indexOf(variable.declaration) : -1;
      if (this.#isHookText(variable.inside, index)) return { name: variable.name, part: node };
      const calls = callsOf(variable.inside, this.#script) ?? [];
      const found = this.#first(
        calls.flatMap(({ given }) => given[index] ?? []),
        depth + 1,
      );
      return found && { name: found.name, part: node };
    }
    const values =
      variable?.writes.flatMap(({ value, place }) => (value && place === 0 ? [value] : [])) ?? [];
    const found = this.#first(values, depth + 1);
    const isNear = found && this.#functionOf(found.part) === this.#functionOf(node);
    return found && { name: found.name, part: isNear ? found.part : node };
  }

  #functionOf(node: Expression): FunctionNode | undefined {
    return this.#script.scopes.functions.get(node);
  }

  #isHookText(fn: FunctionNode, index: number): boolean {
    return this.#script.contexts.some(({ lua }) =>
      Object.entries(lua.texts.hookParameters).some(
        ([hook, places]) => this.#script.hooks.get(hook) === fn && places.includes(index),
      ),
    );
  }

  #isMember(node: Expression): boolean {
    const use = this.#types.useOf(node);
    if (!use?.member || use.member.call || !this.#types.declarations.isFreeText(use.member.type))
      return false;
    const owner = this.#types.declarations.nameOf(use.object);
    return this.#script.contexts.some(
      ({ lua: { texts } }) => texts.types.includes(owner) && !texts.chosenByServer.test(use.name),
    );
  }

  #carries(call: Call): boolean {
    const path = pathOf(call.base);
    if (path !== undefined && CARRIES.test(path)) return true;
    return (
      call.base.type === "MemberExpression" &&
      call.base.indexer === ":" &&
      CARRYING_METHODS.test(call.base.identifier.name)
    );
  }

  #isChecked(node: Expression): boolean {
    const inside = this.#script.scopes.functions.get(node);
    return this.#checked.get(inside)?.has(this.#script.source.of(node)) ?? false;
  }
}

function receiver(call: Call): Expression[] {
  const base =
    call.base.type === "MemberExpression" && call.base.indexer === ":" ? baseOf(call.base) : undefined;
  return base ? [base] : [];
}

/** By function, the texts that a pattern is held against. */
function checkedTexts(script: Script): Map<FunctionNode | undefined, Set<string>> {
  const found = new Map<FunctionNode | undefined, Set<string>>();
  for (const node of script.nodes) {
    if (!isCall(node) || node.base.type !== "MemberExpression" || !LOOKS.test(node.base.identifier.name))
      continue;
    const text = node.base.indexer === ":" ? node.base.base : argumentsOf(node)[0];
    const inside = script.scopes.functions.get(node);
    const texts = found.get(inside) ?? new Set();
    if (text) found.set(inside, texts.add(script.source.of(text)));
  }
  return found;
}
