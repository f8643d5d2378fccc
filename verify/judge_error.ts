import { DovescriptError } from "../runtime/errors.ts";

/** A real server could not judge: it is not there, did not start, or cannot have such a world. */
export class JudgeError extends DovescriptError {
  override readonly name = "JudgeError";
}
