import type { ContextName } from "../../releases/index.ts";
import type { TypeHint } from "./type_hint.ts";

/**
 * What the server makes of what a hook gives:
 *
 * - `status`: a number it looks at, `success` for nothing; some hooks may give a refusal instead
 * - `value`: what the hook gives, as it is
 * - `none`: nothing
 */
export type HookResult =
  | { readonly kind: "status"; readonly success: number; readonly mayRefuse: boolean }
  | { readonly kind: "value" }
  | { readonly kind: "none" };

/** One hook, as the compiler needs to know it. */
export interface HookDescription {
  readonly name: string;
  /** Its parameters, with the declared type of each: `user: EarlyMailUser`. */
  readonly parameters: readonly string[];
  readonly result: HookResult;
}

/** A hook without which the server does not call some of the others. */
export interface Companion {
  readonly hook: string;
  /** The hooks that are not called without it. */
  readonly of: readonly string[];
  /** The code that says so. */
  readonly code: "missing-mail-user-created";
  /** What to do. */
  readonly hint: string;
}

/** A function of this package whose call a hook returns: `refuse("reason")`, which becomes a number and the reason. */
export interface RefusalFunction {
  readonly name: string;
  /** The declared type of what it gives. */
  readonly type: string;
  readonly code: number;
  /** What to do in a hook that nobody can be refused in. */
  readonly hint: string;
}

/** A kind of script, as the compiler needs to know it. */
export interface Context {
  readonly name: ContextName;
  /** The declared type of an object with its hooks. */
  readonly hooksType: string;
  readonly hooks: readonly HookDescription[];
  readonly companion?: Companion;
  readonly refusal?: RefusalFunction;
  /** What a hook may give, for one that gives something else. */
  readonly resultHint: string;
  readonly typeHints: readonly TypeHint[];
}
