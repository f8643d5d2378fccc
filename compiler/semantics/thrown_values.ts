import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/** Tests whether a `throw` may throw something else than an error of the library or of one of its subclasses. */
export function throwsOther({ expression }: ts.ThrowStatement, meaning: Meaning): boolean {
  return !meaning.isCaught(skipTypes(expression)) && !meaning.isError(meaning.typeOf(expression));
}

/** Returns the statements of files that throw other values than errors. */
export function otherThrows(files: readonly ts.SourceFile[], meaning: Meaning): ts.ThrowStatement[] {
  const throws = files.flatMap((file) => meaning.facts.nodesOf(file).ofKind(ts.SyntaxKind.ThrowStatement));
  return throws.filter((node) => throwsOther(node, meaning));
}
