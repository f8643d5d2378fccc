import type { Profile } from "../../../profiles/profile.ts";
import { encode } from "../../../text.ts";
import type { AuthRequest } from "../auth_request.ts";
import type { PassdbResult } from "../results.ts";
import { type CommandOutput, EXIT, output, separated, worst } from "./output.ts";

/** How a look-up in the passdb ended; without a result the process auth died of it. */
export interface PassdbLookup {
  /** The name as it was typed. */
  readonly user: string;
  readonly answer: { readonly result: PassdbResult; readonly request: AuthRequest } | undefined;
}

/** The lines about one user, and the exit status. */
interface UserLines {
  readonly errors: readonly string[];
  readonly lines: readonly string[];
  readonly exitCode: number;
}

type Facts = Profile["facts"];

/** The output of `auth lookup`; with a field, only its value. */
export function authLookupOutput(
  lookups: readonly PassdbLookup[],
  field: string | undefined,
  facts: Facts,
): CommandOutput {
  const users = lookups.map((lookup) => linesOf(lookup, field, facts));
  const errors = users.flatMap((user) => user.errors);
  return output(
    { out: separated(users.map(({ lines }) => lines)), err: errors },
    worst(users.map(({ exitCode }) => exitCode)),
  );
}

function linesOf({ user, answer }: PassdbLookup, field: string | undefined, facts: Facts): UserLines {
  if (answer?.result === "ok")
    return { errors: [], lines: foundLines(user, answer.request, { field, facts }), exitCode: EXIT.ok };
  if (answer !== undefined && UNKNOWN.includes(answer.result)) {
    const line = `passdb lookup: user ${user} doesn't exist`;
    return field === undefined
      ? { errors: [], lines: [line], exitCode: EXIT.unknownUser }
      : { errors: [line], lines: [], exitCode: EXIT.unknownUser };
  }
  return { errors: failureLines(user, answer?.result, facts), lines: [], exitCode: EXIT.failure };
}

/** The results that are told as no user. */
const UNKNOWN: readonly PassdbResult[] = ["user_unknown", "user_disabled", "pass_expired"];

function failureLines(user: string, result: PassdbResult | undefined, facts: Facts): string[] {
  const place = facts.doveadmNamesAuthFailures ? "cmd auth lookup: " : "";
  if (result === "scheme_not_available")
    return [
      `Error: ${place}passdb lookup failed for ${user}: Configured passdbs don't support credentials lookups`,
    ];
  if (result !== undefined)
    return [
      `Error: auth-master: passdb lookup(${user}): Auth PASS lookup failed`,
      `Error: ${place}passdb lookup failed for ${user}`,
    ];
  const isTold = facts.doveadmTellsAuthReasons;
  const subject = isTold ? "conn unix:/run/dovecot/auth-userdb (pid=1,uid=0)" : `passdb lookup(${user})`;
  return [
    `Error: auth-master: ${subject}: Disconnected unexpectedly`,
    `Error: ${place}passdb lookup failed for ${user}${isTold ? ": Unexpectedly disconnected from auth service" : ""}`,
  ];
}

/** How wide names of fields are. */
const WIDTH = 10;

function foundLines(
  typed: string,
  { names, fields }: AuthRequest,
  { field, facts }: { readonly field: string | undefined; readonly facts: Facts },
): string[] {
  const shown = [{ name: "user", value: names.user }, ...fields.all().filter(({ hidden }) => !hidden)];
  if (field !== undefined) return shown.filter(({ name }) => name === field).map(({ value }) => value);
  return [`passdb: ${typed}`, ...shown.map((each) => fieldLine(each, facts))];
}

/** `  name      : value`. */
export function fieldLine(
  { name, value }: { readonly name: string; readonly value: string },
  facts: Facts,
): string {
  // C counts bytes.
  const padded = `  ${name}${" ".repeat(Math.max(0, WIDTH - encode(name).length))}`;
  return value === "" && !facts.authEmptyFieldsHaveSign ? padded : `${padded}: ${value}`;
}
