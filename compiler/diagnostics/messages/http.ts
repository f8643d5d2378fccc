import type { Rule } from "./entry.ts";

/** Rules about the HTTP client. */
export const httpRules = {
  "http-option": {
    severity: "error",
    message: "The options of httpClient become settings of the release, and {problem}.",
    hint: "{instead}",
    explanation:
      'The compiler writes `httpClient({ requestTimeout: "5s" })` as the settings of the configured release: `request_timeout_msecs = 5000` up to 2.3, ' +
      '`request_timeout = "5s"` from 2.4.0 on. For that each option has to be written in the call, once; its value may be anything that the script knows when it runs.',
    evidence: { reason: "nothing is emitted" },
  },
  "http-setting": {
    severity: "error",
    message: "Dovecot {release} {effect} the setting '{name}'.",
    hint: "{instead}",
    explanation:
      "2.3 and 2.4 have other names for the settings of an HTTP client, other units and other kinds of values. 2.3 ignores a name that it does not know, so that a timeout " +
      "with the name of 2.4 is none: a request waits for its minute. 2.4 raises `Invalid HTTP client setting: NAME is unknown setting`. `httpClient` of `dovescript/http` has one name for each.",
    evidence: {
      reason: "seen on 2.3.19.1, 2.4.1 and 2.4.5: a client was made with each setting of both lines",
    },
  },
} satisfies Record<string, Rule>;
