/** Settings that a client cannot be made with: the message is the server's. */
export class SettingProblem extends Error {}

/** A value that a script gave to a setting. */
export type GivenSetting =
  | { readonly kind: "text"; readonly text: string }
  /** `text` is how Lua writes it; `integer` is absent for a number that is none. */
  | { readonly kind: "number"; readonly text: string; readonly integer: bigint | undefined }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** Another object of Lua. */
  | { readonly kind: "other" };
