import type { Profile } from "../../../profiles/profile.ts";
import type { PassdbResult } from "../results.ts";
import { type CommandOutput, EXIT, output } from "./output.ts";

/** How an authentication ended that doveadm asked for. */
export interface TestedAuthentication {
  /** The name as it was typed. */
  readonly user: string;
  readonly result: PassdbResult;
  /** What the client was told. */
  readonly fields: readonly string[];
}

type Facts = Profile["facts"];

/** What `auth test` prints. */
export function authTestOutput(tested: TestedAuthentication, command: string, facts: Facts): CommandOutput {
  return output([...authenticationLines(tested, command, facts)], exitCodeOf(tested.result, facts));
}

function exitCodeOf(result: PassdbResult, facts: Facts): number {
  if (result === "ok") return EXIT.ok;
  return result === "internal_failure" && facts.doveadmNamesAuthFailures ? EXIT.failure : EXIT.denied;
}

/** The lines about an authentication. */
export function authenticationLines(
  { user, result, fields }: TestedAuthentication,
  command: string,
  facts: Facts,
): string[] {
  return [
    headline(user, result, { command, facts }),
    "extra fields:",
    ...fields.map((field) => `  ${field}`),
  ];
}

function headline(
  user: string,
  result: PassdbResult,
  { command, facts }: { readonly command: string; readonly facts: Facts },
): string {
  if (result === "ok") return `passdb: ${user} auth succeeded`;
  const reason = result === "pass_expired" ? "Password expired" : "Authentication failed";
  const told = facts.doveadmTellsAuthReasons ? `: ${reason}` : "";
  return result === "internal_failure" && facts.doveadmNamesAuthFailures
    ? `Error: cmd ${command}: user ${user}: internal auth failure${told}`
    : `passdb: ${user} auth failed${told}`;
}

/** What is printed when the process auth dies of the authentication. */
export function disconnectedOutput(user: string, command: string, facts: Facts): CommandOutput {
  const named = facts.doveadmNamesAuthFailures;
  const reasons = facts.doveadmTellsAuthReasons;
  return output(
    [
      ...(named
        ? [`Error: cmd ${command}: user ${user}: internal auth failure${reasons ? ": Internal failure" : ""}`]
        : []),
      "Warning: auth-client: conn unix:/run/dovecot/auth-client (pid=1,uid=0): Auth connection closed with 1 pending requests (max 0 secs, pid=1, EOF)",
      `Fatal: Couldn't connect to auth socket${reasons ? ": EOF" : ""}`,
      ...(named ? [] : [`passdb: ${user} auth failed`]),
      "extra fields:",
      named ? "  code=temp_fail" : "  temp",
    ],
    EXIT.failure,
  );
}

/** What is printed when the process auth cannot start. */
export function unreachableOutput(facts: Facts): CommandOutput {
  const reason = facts.doveadmTellsAuthReasons ? ": Connection reset by peer" : "";
  return output([`Fatal: Couldn't connect to auth socket${reason}`], EXIT.failure);
}

const USAGE =
  "doveadm auth test [-a <auth socket path>] [-x <auth info>] [-M <master user>] <user> [<password>]";

/** What is printed for a mechanism that the server or doveadm does not know. */
export function mechanismOutput(mechanism: string, facts: Facts): CommandOutput {
  return facts.doveadmChoosesMechanisms
    ? output([`Fatal: SASL mechanism '${mechanism}' not supported by server`], EXIT.failure)
    : output(["test: invalid option -- 'A'", ...(facts.doveadmShowsUsage ? [USAGE] : [])], EXIT.usage);
}
