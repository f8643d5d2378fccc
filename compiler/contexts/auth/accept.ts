import type ts from "../../typescript_api.ts";
import type { GivenResult, ResultFunction, ResultValue, WrongResult } from "../result_function.ts";
import { codeOf, takesNil } from "./codes.ts";
import { literalFields, translateFields } from "./fields/index.ts";

/** `accept({ … })`: `dovecot.auth.PASSDB_RESULT_OK, {…}`. */
export const accept: ResultFunction = {
  name: "accept",
  type: "Accepted",
  names: ["result", "fields"],
  example: "accept()",
  hint: 'A mail_user hook gives nothing, or `refuse("reason")`.',
  write(given) {
    const [argument] = given.call.arguments;
    const none: ResultValue = { kind: takesNil(given.meaning.release) ? "nil" : "table" };
    const fields = argument ? writeFields(argument, given) : none;
    return "code" in fields ? fields : { values: [codeOf(given.of, "ok"), fields] };
  },
};

/** The table of fields, for the release. */
function writeFields(argument: ts.Expression, { of, meaning }: GivenResult): ResultValue | WrongResult {
  const given = { kind: "given", argument } as const;
  const fields = literalFields(argument);
  const found = fields && translateFields(fields, { database: of, meaning });
  if (!found || found.kind === "same") return given;
  if (found.kind === "other") return { kind: "fields", argument, fields: found.fields };
  const { field, instead } = found.unread;
  return {
    code: "unread-field",
    node: field.nameNode,
    values: { name: field.name, release: meaning.release, instead },
  };
}
