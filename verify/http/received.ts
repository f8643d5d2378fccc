import type { Dovecot } from "../../runtime/index.ts";

/** The requests of scripts that reached a simulated server. */
export function sentRequests({ requests }: Pick<Dovecot, "requests">): string[] {
  return requests.flatMap(({ connection, text }) =>
    connection === undefined ? [] : [`${connection}: ${text}`],
  );
}

/** The part of a request that no simulator can know: when it was sent. */
const DATE = /^(Date: )[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT(?=\r?$)/gm;

/** Requests as text, each line of each request by itself, without what chance gave. */
export function requestsText(requests: readonly string[]): string {
  return requests.map((request) => request.replace(DATE, "$1…").replaceAll("\r\n", "\n")).join("\n---\n");
}

/** Times that differ from one run to the next, in what a script sees of requests. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/\b(queued|connected) \d+\.\d{3}(?= secs ago)/g, "$1 N"],
  [/\b(send attempts in|retries in|attempts in|timed out in|timeout in) \d+\.\d{3}(?= s)/g, "$1 N"],
  [/\b\d+\.\d{3}(?= in (?:last attempt|http ioloop|other ioloops|locks)\b)/g, "N"],
  [/\(opened \d+ secs ago\)/g, "(opened N secs ago)"],
  // It depends on how soon the certificate arrives.
  [
    /SSL handshake to \S+ failed: (?=Received)|SSL handshaking with \S+ failed: read\(SSL \(conn:\S+\)\) failed: (?=Received)/g,
    "SSL handshake failed: ",
  ],
  // The machine says it in its own words.
  [/(Failed to lookup host \S+: )(?:Name or service not known|Temporary failure in name resolution)/g, "$1…"],
];

/** Replaces times in texts about requests. */
export function withoutTimes(text: string): string {
  return TIMES.reduce((replaced, [pattern, by]) => replaced.replace(pattern, by), text);
}

/** The debug lines of the server's own HTTP client, which the simulator does not have. */
export const OWN_LINE = /: Debug: (?:http-client|DEBUG: REQUEST: NEED MORE DATA)/;
