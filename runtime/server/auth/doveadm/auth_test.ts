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

/** What `auth test`, or another command that authenticates, prints. */
export function authTestOutput(tested: TestedAuthentication, command: string, facts: Facts): CommandOutput {
  const { user, result } = tested;
  const fields = authenticationLines(tested).slice(1);
  const reason = result === "pass_expired" ? "Password expired" : "Authentication failed";
  const told = facts.doveadmTellsAuthReasons ? `: ${reason}` : "";
  if (result === "ok") return output({ out: authenticationLines(tested) }, EXIT.ok);
  if (result !== "internal_failure" || !facts.doveadmNamesAuthFailures)
    return output({ out: [`passdb: ${user} auth failed${told}`, ...fields] }, EXIT.denied);
  return output(
    { out: fields, err: [`Error: cmd ${command}: user ${user}: internal auth failure${told}`] },
    EXIT.failure,
  );
}

/** The lines about an authentication that succeeded. */
export function authenticationLines({ user, fields }: TestedAuthentication): string[] {
  return [`passdb: ${user} auth succeeded`, "extra fields:", ...fields.map((field) => `  ${field}`)];
}

/** What is printed when the process auth dies of the authentication. */
export function disconnectedOutput(user: string, command: string, facts: Facts): CommandOutput {
  const named = facts.doveadmNamesAuthFailures;
  const [told, reason] = facts.doveadmTellsAuthReasons ? [": Internal failure", ": EOF"] : ["", ""];
  return output(
    {
      out: [
        ...(named ? [] : [`passdb: ${user} auth failed`]),
        "extra fields:",
        named ? "  code=temp_fail" : "  temp",
      ],
      err: [
        ...(named ? [`Error: cmd ${command}: user ${user}: internal auth failure${told}`] : []),
        "Warning: auth-client: conn unix:/run/dovecot/auth-client (pid=1,uid=0): Auth connection closed with 1 pending requests (max 0 secs, pid=1, EOF)",
        `Fatal: Couldn't connect to auth socket${reason}`,
      ],
    },
    EXIT.failure,
  );
}

/** What is printed when the process auth cannot start. */
export function unreachableOutput(facts: Facts): CommandOutput {
  const reason = facts.doveadmTellsAuthReasons ? ": Connection reset by peer" : "";
  return output({ err: [`Fatal: Couldn't connect to auth socket${reason}`] }, EXIT.failure);
}

const WAYS: Readonly<Record<string, string>> = {
  test: "[-a <auth socket path>]",
  login: "[-a <auth-login socket path>] [-m <auth-master socket path>]",
};

/** The text for a mechanism that the server or doveadm does not know; `command` is `test` or `login`. */
export function mechanismOutput(mechanism: string, command: string, facts: Facts): CommandOutput {
  if (facts.doveadmChoosesMechanisms)
    return output({ err: [`Fatal: SASL mechanism '${mechanism}' not supported by server`] }, EXIT.failure);
  const words = "[-x <auth info>] [-M <master user>] <user> [<password>]";
  const usage = facts.doveadmShowsUsage ? [`doveadm auth ${command} ${WAYS[command]} ${words}`] : [];
  return output({ out: usage, err: [`${command}: invalid option -- 'A'`] }, EXIT.usage);
}
