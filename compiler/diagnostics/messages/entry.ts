/** What shows that a rule is right: a case of the contract with the real server, or why no server is asked. */
export type Evidence = { readonly contractCase: string } | { readonly reason: string };

/** One rule: what it says, what to write instead, and why. `{name}` stands for a value of the occurrence. */
export interface Rule {
  readonly severity: "error" | "warning";
  readonly category?: "configuration";
  readonly message: string;
  readonly hint: string;
  /** `{remedy}` of the hint where a rule knows nothing better. */
  readonly remedy?: string;
  /** What the real server, or Lua, does; for `dovescript explain` and the documentation. */
  readonly explanation: string;
  readonly evidence: Evidence;
}
