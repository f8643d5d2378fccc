import type { Chunk } from "luaparse";
import { type Context, contexts } from "../contexts/index.ts";
import { type Code, createDiagnostic, type Diagnostic, type Values } from "../diagnostics/index.ts";
import type { LuaNames } from "../lua_grammar/index.ts";
import { hooksIn } from "./hook_names.ts";
import { resolveNames } from "./scope/resolve.ts";
import type { Scopes, Variable } from "./scope/variables.ts";
import type { FunctionNode, Node } from "./syntax/nodes.ts";
import type { SourceText } from "./syntax/places.ts";
import { parentsIn, walk } from "./syntax/walk.ts";

/** Input of {@link Script}. */
export interface ScriptInput {
  readonly source: SourceText;
  readonly chunk: Chunk;
  readonly release: string;
  readonly names: LuaNames;
}

/** A script with what is known about its names, and the findings. */
export class Script {
  readonly source: SourceText;
  readonly chunk: Chunk;
  readonly release: string;
  readonly names: LuaNames;
  readonly scopes: Scopes;
  readonly parents: ReadonlyMap<Node, Node>;
  /** All nodes, in the order of the text. */
  readonly nodes: readonly Node[];
  /** The functions that the server calls, by name. */
  readonly hooks: ReadonlyMap<string, FunctionNode>;
  /** The kinds of scripts that it is one of; empty where its hooks do not show it. */
  readonly contexts: readonly Context[];
  readonly diagnostics: Diagnostic[] = [];

  constructor({ source, chunk, release, names }: ScriptInput) {
    this.source = source;
    this.chunk = chunk;
    this.release = release;
    this.names = names;
    this.scopes = resolveNames(chunk);
    this.parents = parentsIn(chunk);
    this.nodes = [...walk(chunk)];
    this.hooks = hooksIn(this.scopes);
    this.contexts = contexts.filter(({ hooks }) =>
      hooks.some(({ name }) => this.hooks.has(name) && isOfOneKind(name)),
    );
  }

  /** Reports a finding at a node. */
  report(code: Code, node: Node, values?: Values): void {
    this.diagnostics.push(createDiagnostic(code, this.source.locate(node), values));
  }

  /** The variable that a name means. */
  variableOf(node: Node): Variable | undefined {
    return node.type === "Identifier" ? this.scopes.variables.get(node) : undefined;
  }

  /** Returns true if a name means a global that the script itself never assigns. */
  isForeignGlobal(node: Node, name: string): boolean {
    const variable = this.variableOf(node);
    return variable?.kind === "global" && variable.name === name && variable.writes.length === 0;
  }

  /** The nodes of a function's own body, without those of functions in it. */
  ownNodes(fn: FunctionNode): Node[] {
    const isInside = (node: Node) => node.type !== "FunctionDeclaration";
    return fn.body.flatMap((statement) =>
      isInside(statement) ? [...walk(statement, isInside)] : [statement],
    );
  }
}

function isOfOneKind(hook: string): boolean {
  return contexts.filter(({ hooks }) => hooks.some(({ name }) => name === hook)).length === 1;
}
