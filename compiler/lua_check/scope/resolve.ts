import type { Chunk, RepeatStatement } from "luaparse";
import type { Expression, FunctionNode, Identifier, Node, Statement } from "../syntax/nodes.ts";
import { isCall } from "../syntax/nodes.ts";
import { childrenOf } from "../syntax/walk.ts";
import type { Scopes, Variable, Write } from "./variables.ts";

/** Finds the variable that each name of a script means. */
export function resolveNames(chunk: Chunk): Scopes {
  const resolver = new Resolver();
  resolver.block(chunk.body);
  return resolver;
}

type Scope = Map<string, Variable>;

class Resolver implements Scopes {
  readonly globals = new Map<string, Variable>();
  readonly variables = new Map<Identifier, Variable>();
  readonly functions = new Map<Node, FunctionNode | undefined>();
  #scopes: Scope[] = [];
  #inside: FunctionNode | undefined;

  block(statements: readonly Statement[], declare: () => void = () => {}): void {
    this.#scopes.push(new Map());
    declare();
    for (const statement of statements) this.visit(statement);
    this.#scopes.pop();
  }

  visit(node: Node): void {
    this.functions.set(node, this.#inside);
    if (!this.#binds(node) && !this.#opens(node)) this.#reads(node);
  }

  /** Visits a statement that declares or assigns names. */
  #binds(node: Node): boolean {
    switch (node.type) {
      case "LocalStatement":
        for (const value of node.init) this.visit(value);
        for (const name of node.variables) this.#declare(name, "local");
        this.#write(node.variables, node.init);
        return true;
      case "AssignmentStatement":
        for (const value of node.init) this.visit(value);
        for (const target of node.variables) if (target.type !== "Identifier") this.visit(target);
        this.#write(node.variables, node.init);
        return true;
      case "FunctionDeclaration":
        this.#function(node);
        return true;
      default:
        return false;
    }
  }

  /** Visits a node that has blocks. */
  #opens(node: Node): boolean {
    switch (node.type) {
      case "ForNumericStatement":
        for (const bound of [node.start, node.end, node.step]) if (bound) this.visit(bound);
        this.block(node.body, () => this.#loop([node.variable]));
        return true;
      case "ForGenericStatement":
        for (const iterator of node.iterators) this.visit(iterator);
        this.block(node.body, () => this.#loop(node.variables));
        return true;
      case "RepeatStatement":
        this.#repeat(node);
        return true;
      case "WhileStatement":
      case "IfClause":
      case "ElseifClause":
        this.visit(node.condition);
        this.block(node.body);
        return true;
      case "DoStatement":
      case "ElseClause":
        this.block(node.body);
        return true;
      default:
        return false;
    }
  }

  #reads(node: Node): void {
    if (node.type === "Identifier") this.#variable(node).reads.push({ node, inside: this.#inside });
    else if (node.type === "MemberExpression") this.visit(node.base);
    else if (node.type === "TableKeyString") this.visit(node.value);
    else if (!/^(?:Label|Goto)Statement$/.test(node.type))
      for (const child of childrenOf(node)) this.visit(child);
  }

  /** The condition of `repeat` sees the variables of the block. */
  #repeat({ body, condition }: RepeatStatement): void {
    this.#scopes.push(new Map());
    for (const statement of body) this.visit(statement);
    this.visit(condition);
    this.#scopes.pop();
  }

  #function(node: FunctionNode): void {
    const { identifier } = node;
    if (identifier?.type === "Identifier") {
      if (node.isLocal) this.#declare(identifier, "local");
      this.#write([identifier], [node]);
    } else if (identifier) this.visit(identifier);
    const outside = this.#inside;
    this.#inside = node;
    this.block(node.body, () => {
      for (const parameter of node.parameters)
        if (parameter.type === "Identifier") this.#declare(parameter, "parameter");
    });
    this.#inside = outside;
  }

  #loop(names: readonly Identifier[]): void {
    for (const name of names) {
      const variable = this.#declare(name, "loop");
      variable.writes.push({ target: name, value: undefined, place: 0, inside: this.#inside });
    }
  }

  #declare(name: Identifier, kind: Variable["kind"]): Variable {
    const variable = {
      name: name.name,
      kind,
      inside: this.#inside,
      declaration: name,
      writes: [],
      reads: [],
    };
    this.#scopes.at(-1)!.set(name.name, variable);
    this.variables.set(name, variable);
    return variable;
  }

  #variable(name: Identifier): Variable {
    const local = this.#scopes.findLast((scope) => scope.has(name.name))?.get(name.name);
    const variable = local ?? this.#global(name.name);
    this.variables.set(name, variable);
    return variable;
  }

  #global(name: string): Variable {
    const known = this.globals.get(name);
    if (known) return known;
    const variable: Variable = {
      name,
      kind: "global",
      inside: undefined,
      declaration: undefined,
      writes: [],
      reads: [],
    };
    this.globals.set(name, variable);
    return variable;
  }

  #write(targets: readonly Node[], values: readonly Expression[]): void {
    for (const [index, target] of targets.entries()) {
      if (target.type !== "Identifier") continue;
      const given = valueAt(values, index);
      if (values.length === 0) continue;
      const write: Write = { target, ...given, inside: this.#inside };
      this.#variable(target).writes.push(write);
    }
  }
}

/** The expression that gives the n-th value of a list, of which the last may give several. */
export function valueAt(values: readonly Expression[], index: number): Pick<Write, "value" | "place"> {
  if (index < values.length) return { value: values[index], place: 0 };
  const last = values.at(-1);
  const isOpen = last !== undefined && (isCall(last) || last.type === "VarargLiteral");
  return isOpen ? { value: last, place: index - values.length + 1 } : { value: undefined, place: 0 };
}
