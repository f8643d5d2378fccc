/** Settings of the server that requests look at. */
export interface RequestSettings {
  readonly verbosePasswords: "no" | "plain" | "sha1";
  readonly allowsWeakSchemes: boolean;
  /** True if information about requests as a whole is logged. */
  readonly verbose: boolean;
}
