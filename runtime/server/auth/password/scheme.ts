/** A plain password, and what a scheme may need besides. */
export interface PasswordQuestion {
  readonly password: string;
  /** Whose password it is. */
  readonly user: string;
}

/** The answer of a scheme: if the password is right, or why its data says nothing. */
export type SchemeAnswer = boolean | { readonly error: string };

/** A way to store passwords. */
export interface Scheme {
  /** The encoding of the data behind the name when the name has no suffix. */
  readonly encoding: "none" | "hex" | "base64";
  /** How many bytes the decoded data has; absent if any number will do. */
  readonly length?: number;
  /** True if releases from 2.4.0 refuse it. */
  readonly isWeak?: boolean;
  readonly verify: (question: PasswordQuestion, data: Uint8Array) => SchemeAnswer;
}
