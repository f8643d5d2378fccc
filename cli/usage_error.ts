import type { Code } from "../compiler/index.ts";
import type { MessageCode } from "./command_messages.ts";
import { systemReason } from "./system_reason.ts";

interface UsageErrorDetails {
  /** Default: `"wrong-usage"`. */
  readonly code?: MessageCode | Code;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** A mistake in how a command was called, or in a file that it was given: printed without a stack, exit code 2. */
export class UsageError extends Error {
  readonly code: MessageCode | Code;
  readonly hint: string | undefined;

  constructor(message: string, { code = "wrong-usage", hint, cause }: UsageErrorDetails = {}) {
    super(message, { cause });
    this.name = "UsageError";
    this.code = code;
    this.hint = hint;
  }
}

/** The error for a file that the user named and the system does not let us read. */
export function unreadable(path: string, cause: unknown): UsageError {
  return new UsageError(`Cannot read ${path}: ${systemReason(cause)}.`, {
    code: "unreadable-file",
    cause,
  });
}
