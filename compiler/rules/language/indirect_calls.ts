import { canHold, conventionsOf } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { isOwnDeclaration } from "../../program/index.ts";
import { type IndirectCall, indirectCall, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Objects that end with a session, so that every use of them is followed. */
const followed = ["Mailbox", "MailUser", "EarlyMailUser", "LateMailUser", "Mail", "DovecotEvent"];

/** Reports `call`, `apply` and `bind` where they would hide what becomes of an object of the server. */
export function checkIndirectCalls(node: ts.Node, meaning: Meaning, report: Report): void {
  const indirect = ts.isCallExpression(node) ? indirectCall(node, meaning) : undefined;
  if (!indirect || !hidesObject(indirect, meaning)) return;
  const problem = `'${indirect.kind}' hides what becomes of an object of the server. Write an arrow function, or call the function directly.`;
  report("lua-unsupported", node, { problem });
}

function hidesObject({ kind, callee, object, values }: IndirectCall, meaning: Meaning): boolean {
  const type = meaning.typeOf(callee);
  const signatures = meaning.parts(type).flatMap((part) => part.getCallSignatures());
  const isOfServer = signatures.some(
    ({ declaration }) => declaration && isOwnDeclaration(declaration.getSourceFile().fileName),
  );
  if (isOfServer) return true;
  const takesObject = conventionsOf(meaning).ofType(type) === "self";
  const isItsOwn = ts.isPropertyAccessExpression(callee) && callee.expression.getText() === object?.getText();
  const given = takesObject && object && !isItsOwn ? [object] : [];
  const hidden = kind === "bind" ? [...given, ...values] : given;
  return hidden.some((value) => canHold(meaning.typeOf(value), followed, meaning));
}
