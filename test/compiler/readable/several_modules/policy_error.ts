/** What the administrator has to repair, or the user has to accept. */
export class PolicyError extends Error {
  constructor(
    readonly setting: string,
    message: string,
  ) {
    super(message);
    this.name = "PolicyError";
  }
}
