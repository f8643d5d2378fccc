import type { ContextName } from "../../releases/index.ts";
import type { LuaDescription } from "./lua_description.ts";
import type { ResultFunction } from "./result_function.ts";
import type { TypeHint } from "./type_hint.ts";

/**
 * The server's interpretation of a hook's result:
 *
 * - `status`: a number it looks at, `success` for nothing; some hooks may give a refusal instead
 * - `result`: several values, which the context's functions make for results of this kind
 * - `value`: what the hook gives, as it is
 * - `none`: nothing
 */
export type HookResult =
  | { readonly kind: "status"; readonly success: number; readonly mayRefuse: boolean }
  | { readonly kind: "result"; readonly of: string }
  | { readonly kind: "value" }
  | { readonly kind: "none" };

/** One hook, as the compiler needs to know it. */
export interface HookDescription {
  readonly name: string;
  /** Its parameters, with the declared type of each: `user: EarlyMailUser`. */
  readonly parameters: readonly string[];
  readonly result: HookResult;
  /** Hint for a wrong result, where it says more than that of the context. */
  readonly resultHint?: string;
}

/** A hook without which the server does not call some of the others. */
export interface Companion {
  readonly hook: string;
  /** The hooks that are not called without it. */
  readonly of: readonly string[];
  /** The code that says so. */
  readonly code: "missing-mail-user-created" | "missing-begin-txn" | "missing-end-txn";
  /** Hint. */
  readonly hint: string;
}

/** Hooks of which a script has at least one, or the server calls none of the others. */
export interface Alternatives {
  readonly hooks: readonly string[];
  /** The code that says that there is none. */
  readonly code: "no-event-handler";
}

/** A hook whose result the server gives to others as their first argument. */
export interface CarriedResult {
  readonly from: string;
  readonly to: readonly string[];
  /** The code that says that they do not fit. */
  readonly code: "context-of-another-type";
}

/** A kind of script, as the compiler needs to know it. */
export interface Context {
  readonly name: ContextName;
  /** The declared type of an object with its hooks. */
  readonly hooksType: string;
  /** The same for hooks that are exported one by one, where `hooksType` has a parameter. */
  readonly singleHooksType?: string;
  readonly hooks: readonly HookDescription[];
  readonly companions: readonly Companion[];
  readonly alternatives?: Alternatives;
  readonly carried?: CarriedResult;
  /** The functions of this package whose calls its hooks return. */
  readonly results: readonly ResultFunction[];
  /** The declared types of results, with the kind of each. */
  readonly resultTypes: Readonly<Record<string, string>>;
  /** Members of the global table that only its scripts have. */
  readonly tables: readonly string[];
  /** Methods of its objects that give more values in Lua than in TypeScript. */
  readonly multiples: readonly string[];
  /** Hint for a hook with a wrong result: the results that it may have. */
  readonly resultHint: string;
  readonly typeHints: readonly TypeHint[];
  /** For checks of hand-written scripts. */
  readonly lua: LuaDescription;
}
