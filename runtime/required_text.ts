import { ConfigurationError } from "./errors.ts";
import { show } from "./validation/show.ts";

/** Checks that an argument is a text. */
export function requireText(name: string, given: unknown): void {
  if (typeof given === "string") return;
  throw new ConfigurationError({
    code: "invalid-argument",
    message: `The ${name} must be a text, but is ${show(given)}.`,
    location: name,
  });
}
