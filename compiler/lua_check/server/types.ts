import type ts from "../../typescript_api.ts";
import { callsOf, onlyWrite } from "../scope/values.ts";
import type { Script } from "../script.ts";
import type { Expression, FunctionNode, Identifier } from "../syntax/nodes.ts";
import { baseOf, isCall, memberName } from "../syntax/nodes.ts";
import type { Declarations, DeclaredMember } from "./declarations.ts";

/** A member of an object of the server that an expression reads. */
export interface MemberUse {
  readonly object: ts.Type;
  readonly member: DeclaredMember | undefined;
  readonly name: string;
}

/** The server's objects in a script, as far as they can be followed. */
export class ServerTypes {
  readonly declarations: Declarations;
  readonly #script: Script;
  readonly #known = new Map<Expression, ts.Type | undefined>();

  constructor(script: Script, declarations: Declarations) {
    this.#script = script;
    this.declarations = declarations;
  }

  /** The declared type of an expression; undefined where it is not one of the server, or not known. */
  typeOf(node: Expression): ts.Type | undefined {
    if (this.#known.has(node)) return this.#known.get(node);
    // A name that is followed in a circle has no type.
    this.#known.set(node, undefined);
    const type = this.#find(node);
    this.#known.set(node, type);
    return type;
  }

  /** The member of an object of the server that is read: `request.user`. */
  useOf(node: Expression): MemberUse | undefined {
    const base = baseOf(node);
    const name = memberName(node);
    const object = base && name !== undefined ? this.typeOf(base) : undefined;
    if (!object || name === undefined) return undefined;
    const member = this.declarations.member(object, name);
    return member || this.declarations.isObject(object) ? { object, member, name } : undefined;
  }

  #find(node: Expression): ts.Type | undefined {
    if (node.type === "Identifier") return this.#ofName(node);
    if (isCall(node)) return this.useOf(node.base)?.member?.call?.result;
    const member = this.useOf(node)?.member;
    return member?.type;
  }

  #ofName(node: Identifier): ts.Type | undefined {
    if (this.#script.isForeignGlobal(node, "dovecot")) return this.declarations.type("Dovecot");
    const variable = this.#script.variableOf(node);
    if (variable?.kind === "parameter" && variable.inside && variable.writes.length === 0)
      return this.#ofParameter(variable.inside, variable.declaration);
    const write = onlyWrite(node, this.#script);
    return write?.value && write.place === 0 ? this.typeOf(write.value) : undefined;
  }

  #ofParameter(fn: FunctionNode, parameter: Identifier | undefined): ts.Type | undefined {
    const index = parameter ? fn.parameters.indexOf(parameter) : -1;
    if (index < 0) return undefined;
    const hook = [...this.#script.hooks].find(([, each]) => each === fn);
    const calls = callsOf(fn, this.#script) ?? [];
    const given = calls.map((call) => call.given[index] && this.typeOf(call.given[index]));
    // A hook may be called by the script as well.
    const [first, ...others] = hook ? [this.declarations.parametersOf(hook[0])[index], ...given] : given;
    return others.every((type) => type === first) ? first : undefined;
  }
}
