/** A mistake in how a command was called, or in a file that it was given: printed without a stack, exit code 2. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, { hint, cause }: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.name = "UsageError";
    this.hint = hint;
  }
}
