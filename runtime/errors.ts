/** What an error of this package carries besides its message. */
export interface ErrorDetails {
  /** A permanent kebab-case word. */
  readonly code: string;
  readonly message: string;
  /** What to do instead. */
  readonly hint?: string | undefined;
  /** Where: a key path, a file. */
  readonly location?: string | undefined;
  readonly cause?: unknown;
}

/** Base of everything the runtime throws on purpose. */
export class DovescriptError extends Error {
  override readonly name: string = "DovescriptError";
  readonly code: string;
  readonly hint: string | undefined;
  readonly location: string | undefined;
  /** The line of a script that ran when it was thrown, `FILE:LINE`; the engine fills it in. */
  scriptPlace: string | undefined;

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.hint = details.hint;
    this.location = details.location;
  }
}

/** The caller asked for something that does not exist: a release, a user. */
export class ConfigurationError extends DovescriptError {
  override readonly name = "ConfigurationError";
}

/** The world is not one. `location` is the key path. */
export class WorldError extends DovescriptError {
  override readonly name = "WorldError";
}

/** A script ran past a limit of the simulator. */
export class ScriptLimitError extends DovescriptError {
  override readonly name = "ScriptLimitError";
}

/** A mistake in this package. */
export class InternalError extends DovescriptError {
  override readonly name = "InternalError";
}
