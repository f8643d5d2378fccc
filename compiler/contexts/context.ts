import type { ContextName } from "../../releases/index.ts";
import type { TypeHint } from "./type_hint.ts";

/**
 * The server's interpretation of a hook's result:
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
  /** Hint. */
  readonly hint: string;
}

/** A function of this package whose call a hook returns: `refuse("reason")`, which becomes a number and the reason. */
export interface RefusalFunction {
  readonly name: string;
  /** The declared type of what it gives. */
  readonly type: string;
  readonly code: number;
  /** Hint for a hook that cannot refuse a user. */
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
  /** Hint for a hook with a wrong result: the results that it may have. */
  readonly resultHint: string;
  readonly typeHints: readonly TypeHint[];
}
