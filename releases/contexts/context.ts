import type { Servers } from "./server.ts";

/** A kind of script: who calls it, and the global functions that are called. */
export interface Context {
  /** What users write for it, where that is not its name. */
  readonly word?: string;
  /** Names one of its scripts, and several, in a sentence. */
  readonly script: string;
  readonly scripts: string;
  /** What calls its hooks, as the subject of a sentence. */
  readonly caller: string;
  /** In the order in which they are called. */
  readonly hooks: readonly string[];
  /** The hook without which no other is called, if there is one, and the shortest way to define it in Lua. */
  readonly required?: { readonly hook: string; readonly lua: string };
  /** True if the server calls its hooks because users log in and out. */
  readonly isOfSessions?: true;
  /** Other kinds that a script may be as well: what calls the hooks of both is the same. */
  readonly besides?: readonly string[];
  /** Commands of doveadm that make a server call hooks: each with the hooks of which one must be there. */
  readonly actions?: readonly DefaultAction[];
  /** What makes a server load such a script, where it was tried on servers. */
  readonly servers?: Servers;
}

/** A command that is tried with a script, where `{user}` stands for a user. */
export interface DefaultAction {
  readonly hooks: readonly string[];
  readonly command: string;
}
