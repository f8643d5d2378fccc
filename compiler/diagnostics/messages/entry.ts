/** Evidence for a rule: a case of the contract with the real server, or the reason why no server is asked. */
export type Evidence = { readonly contractCase: string } | { readonly reason: string };

/** One rule: what it says, what to write instead, and why. `{name}` stands for a value of the occurrence. */
export interface Rule {
  readonly severity: "error" | "warning" | "note";
  readonly category?: "configuration";
  readonly message: string;
  readonly hint: string;
  /** `{remedy}` of the hint where a rule knows nothing better. */
  readonly remedy?: string;
  /** Behaviour of the real server, or of Lua; for `dovescript explain` and the documentation. */
  readonly explanation: string;
  readonly evidence: Evidence;
}
