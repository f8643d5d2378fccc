import { sourceText } from "../../diagnostics/index.ts";
import type ts from "../../typescript_api.ts";
import type {
  GivenResult,
  ResultFunction,
  ResultValue,
  WrittenResult,
  WrongResult,
} from "../result_function.ts";
import { codeOf, prefixOf, takesNil } from "./codes.ts";

/** The result whose text the server logs; up to 2.4.0 it reads the text of some others as fields. */
const LOGGED = "internal_failure";

/** `reject("user_unknown")`: `dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""`; from 2.4.1 `…, nil`. */
export const reject: ResultFunction = {
  name: "reject",
  type: "Rejected",
  names: ["result", "message"],
  example: 'reject("user_unknown")',
  hint: 'A mail_user hook gives nothing, or `refuse("reason")`.',
  write(given): WrittenResult | WrongResult {
    const [result, reason] = given.call.arguments;
    const name = result && constantText(result, given);
    const code = result && name === undefined ? chosen(given.of, result) : codeOf(given.of, name ?? LOGGED);
    if (!reason) return { values: [code, nothing(given)] };
    if (name === LOGGED) return { values: [code, { kind: "given", argument: reason }] };
    if (result && name === undefined && mayBeLogged(result, given))
      return { code: "reason-of-unknown-result", node: reason, values: { reason: sourceText(reason) } };
    return {
      values: [code, nothing(given)],
      effect: { object: "AuthRequest", method: "log_info", argument: reason },
    };
  },
};

function constantText(node: ts.Expression, { meaning }: GivenResult): string | undefined {
  const type = meaning.typeOf(node);
  return type.isStringLiteral() ? type.value : undefined;
}

function mayBeLogged(node: ts.Expression, { meaning }: GivenResult): boolean {
  const parts = meaning.parts(meaning.typeOf(node));
  return parts.some((part) => !part.isStringLiteral() || part.value === LOGGED);
}

function chosen(database: string, name: ts.Expression): ResultValue {
  return { kind: "chosen", path: ["auth"], prefix: prefixOf(database), name };
}

function nothing({ meaning: { release } }: GivenResult): ResultValue {
  return takesNil(release) ? { kind: "nil" } : { kind: "text", text: "" };
}
