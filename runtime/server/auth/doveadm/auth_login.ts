import type { Profile } from "../../../profiles/profile.ts";
import type { AuthRequest } from "../auth_request.ts";
import { fieldText } from "../client_reply.ts";
import { authenticationLines, authTestOutput, type TestedAuthentication } from "./auth_test.ts";
import { type CommandOutput, EXIT, output } from "./output.ts";

/** What the userdb said after an authentication: its request, or why there is no answer. */
export type UserdbOutcome = { readonly request: AuthRequest } | { readonly problem: string };

type Facts = Profile["facts"];

/** The output of `auth login`. */
export function authLoginOutput(
  tested: TestedAuthentication,
  userdb: UserdbOutcome | undefined,
  facts: Facts,
): CommandOutput {
  if (userdb === undefined) return authTestOutput(tested, "auth login", facts);
  const lines = authenticationLines(tested);
  if ("request" in userdb) return output({ out: [...lines, ...userdbLines(userdb.request, facts)] }, EXIT.ok);
  const place = facts.doveadmNamesAuthFailures ? `cmd auth login: user ${tested.user}: ` : "";
  return output(
    {
      out: lines,
      err: [
        `Error: auth-master: login: request [1]: Login auth request failed: ${userdb.problem} (auth connected 0 msecs ago, request took 0 msecs, client-pid=1 client-id=1)`,
        `Error: ${place}userdb lookup failed: Internal error occurred. Refer to server log for more information.`,
      ],
    },
    EXIT.denied,
  );
}

function userdbLines({ names, userdbFields, mechanism = "" }: AuthRequest, facts: Facts): string[] {
  const fields = userdbFields?.all() ?? [];
  const { user, original, master } = names;
  const authUser = master ?? (user === original ? undefined : original);
  return [
    ...(facts.doveadmTellsUserdbUser ? [`userdb user: ${user}`] : []),
    "userdb extra fields:",
    ...(facts.doveadmTellsUserdbUser ? [] : [`  ${user}`]),
    // QUIRK: an answer of a userdb without fields has an empty one.
    ...(fields.length === 0 && facts.authHiddenFieldsLeaveGap ? ["  "] : []),
    ...fields.map((field) => `  ${fieldText(field, facts.authEmptyFieldsHaveSign)}`),
    ...(master === undefined ? [] : [`  master_user=${master}`]),
    ...(authUser === undefined
      ? [`  auth_mech=${mechanism}`]
      : [`  auth_mech=${mechanism}`, `  auth_user=${authUser}`]),
  ];
}
