import type { ResultFunction, ResultValue } from "../result_function.ts";
import { codeOf, takesNil } from "./codes.ts";

/** `accept({ … })`: `dovecot.auth.PASSDB_RESULT_OK, {…}`. */
export const accept: ResultFunction = {
  name: "accept",
  type: "Accepted",
  names: ["result", "fields"],
  example: "accept()",
  hint: 'A mail_user hook gives nothing, or `refuse("reason")`.',
  write({ call, of, meaning: { release } }) {
    const [fields] = call.arguments;
    const none: ResultValue = { kind: takesNil(release) ? "nil" : "table" };
    return { values: [codeOf(of, "ok"), fields ? { kind: "given", argument: fields } : none] };
  },
};
