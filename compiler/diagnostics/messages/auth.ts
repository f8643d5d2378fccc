import type { Rule } from "./entry.ts";

/** Rules about auth scripts. */
export const authRules = {
  "result-of-unknown-kind": {
    severity: "error",
    message: "It is not known here whether {name} speaks for a passdb or a userdb.",
    hint: "Declare the result of the function as `PassdbResult` or `UserdbResult`; write two functions where both need it.",
    explanation:
      "Passdbs and userdbs have results of their own: an unknown user is -3 for one and -2 for the other, and a look-up with the wrong number " +
      "fails. In a hook it is clear which is meant, and in a function whose result only hooks of one kind return.",
    evidence: { reason: "nothing is emitted" },
  },
  "reason-of-unknown-result": {
    severity: "error",
    message:
      "A reason needs a result that is written there: the server logs that of an internal_failure only.",
    hint: 'Write `reject("internal_failure", {reason})` in a branch of its own.',
    explanation:
      "The second value of INTERNAL_FAILURE is logged as an error. Beside all other results it is not shown, and up to 2.4.0 some of them read it as fields, " +
      'so that a text such as "user x uid=0" would set some. `reject` therefore writes a log line of the request for them, and has to know which one it is.',
    evidence: { reason: "nothing is emitted" },
  },
  "reason-without-request": {
    severity: "error",
    message: "The reason becomes a log line of the request, and no parameter here has one.",
    hint: "Give the function a parameter `request: AuthRequest`, and the request a name.",
    explanation:
      "The server logs only the reason of an internal_failure. For other results `reject` writes `request:log_info(reason)` before it returns, for which the " +
      "function needs the request by a name.",
    evidence: { reason: "nothing is emitted" },
  },
} satisfies Record<string, Rule>;
