import ts from "../typescript_api.ts";
import { createDiagnostic } from "./catalogue.ts";
import { type Diagnostic, type Location, locate, locateNode } from "./diagnostic.ts";

/** Builds the diagnostic of an internal error, at the node that was processed. */
function crashAt(place: ts.Node | Location, cause: unknown): Diagnostic {
  const location = "kind" in place ? startOf(place) : place;
  return createDiagnostic("compiler-crash", location, { problem: problemOf(cause) });
}

/** What an exception says. Stacks become full where expressions stand in expressions, as in a sum of thousands. */
export function problemOf(cause: unknown): string {
  if (cause instanceof RangeError)
    return "an expression has too many parts. Give some of them names of their own.";
  return cause instanceof Error ? cause.message : String(cause);
}

function startOf(node: ts.Node): Location {
  return ts.isSourceFile(node) ? locate(node, { start: 0, end: 0 }) : locateNode(node);
}

/**
 * Runs a part of the compiler. An exception, such as that of a stack that is full, becomes a diagnostic at the place.
 */
export function guarded<T>(
  place: () => ts.Node | Location,
  run: () => T,
  crashed: (crash: Diagnostic) => T,
): T {
  try {
    return run();
  } catch (cause) {
    return crashed(crashAt(place(), cause));
  }
}
