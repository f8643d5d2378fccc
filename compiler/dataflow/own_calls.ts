import { type Meaning, memberReference, memberSymbol } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Every call of some files. */
export function callsIn(files: readonly ts.SourceFile[], { facts }: Meaning): ts.CallExpression[] {
  return files.flatMap((file) => facts.ofKind(ts.SyntaxKind.CallExpression, file));
}

/** Returns true if a call is one of a member of this package's objects, such as `passthrough_event`. */
export function isCallOf({ expression }: ts.CallExpression, member: string, meaning: Meaning): boolean {
  const reference = memberReference(expression, meaning);
  return reference?.name === member && meaning.isOwn(memberSymbol(reference, meaning), member);
}
