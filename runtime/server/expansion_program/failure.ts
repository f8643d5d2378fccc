import { DovescriptError } from "../../errors.ts";

/** Why a template cannot be expanded, in the server's words. */
export class ExpansionFailure extends DovescriptError {
  override readonly name = "ExpansionFailure";

  constructor(message: string) {
    super({ code: "expansion-failed", message });
  }
}

/** Gives up. */
export function fail(message: string): never {
  throw new ExpansionFailure(message);
}
