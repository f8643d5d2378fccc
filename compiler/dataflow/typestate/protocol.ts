import type ts from "../../typescript_api.ts";

/** A use of an object of the server: of which member, where. */
export interface Use {
  readonly member: string;
  readonly node: ts.Node;
  /** True if `using` frees the object at the end of its block. */
  readonly isUsing: boolean;
  /** True if it is surely the object that is in the state, and no other one of the same place. */
  readonly isSure: boolean;
  /** False if the object that made it may be collected: nothing leads to that one any more. */
  readonly hasMaker: boolean;
}

/** A comparison that calls the server's function for it. */
export interface ServerComparison {
  readonly node: ts.Node;
  readonly operator: string;
  /** True if it is one for equality with another object of the same kind. */
  readonly isSameKind: boolean;
}

/** Is told of calls of the server in a generator, where they end the process. */
export type InGenerator = (call: Pick<Use, "member" | "node">) => void;

/** A state that nothing is said about any more. */
export const LOST = "lost";

/**
 * The life of one kind of object of the server: states, and what leads from one to the next. Its methods report what is wrong;
 * they may be asked about the same place more than once.
 */
export interface Protocol {
  /** The declared names of the object. */
  readonly types: readonly string[];
  /** True if its fields stay what they are as long as it lives, so that what a condition finds out holds on. */
  readonly hasFields?: boolean;
  /** The method of the server that makes it, a function of this package that does so too, and its first state. */
  readonly born?: { readonly member: string; readonly own?: string; readonly state: string };
  /** The method whose effect `@consumes` stands for. */
  readonly consumedBy: string;
  /** The state behind a use. */
  use(state: string, use: Use): string;
  /** Returns true if a method gives the object itself. */
  givesItself(member: string): boolean;
  /** Returns true if an object that nothing reaches any more must not be in this state. */
  mustEnd(state: string): boolean;
  /** The hook is over, by an error or not, and nothing reached the object any more while it was in this state. */
  end(state: string, birth: ts.Node, isThrown: boolean): void;
  /** The state behind the birth of another object of the same kind. */
  another(state: string, birth: ts.Node): string;
  /** The state behind a use of another object of the same kind. */
  otherUsed?(state: string, member: string): string;
  /** A method of any object of the server is called while this one is in a state. */
  beside?(state: string, call: Pick<Use, "member" | "node">): void;
  /** It is compared with something else than itself. */
  compared(comparison: ServerComparison): void;
  /** It gets to a place that outlives the hook. */
  kept(name: string, node: ts.Node): void;
  /** It gets to where it cannot be followed. */
  notFollowed(node: ts.Node, reason: string): void;
}
