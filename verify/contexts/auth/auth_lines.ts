import { withoutUnpredictable } from "../../comparison/unpredictable.ts";
import { OWN_LINE as OF_HTTP_CLIENT } from "../../http/received.ts";

/** Lines that a master logs of its own accord, and machine code addresses. */
const OWN_LINES: readonly RegExp[] = [
  OF_HTTP_CLIENT,
  /^(?:stats|anvil|log|config): /,
  /^master: /,
  /^[\w-]+(?:\([^)]*\)(?:<\d+>)?(?:<[^>]*>)?)?: Error: Raw backtrace: /,
  // What auth_debug adds about modules, connections and protocols; what is about a database and its script stays.
  /^\S+: Debug: (?:Loading modules from|Module loaded|Wrote new auth token|auth client connected|auth-worker: |sasl\()/,
  /^\S+: Debug: (?:client|master|passdb|userdb)(?: \w+)* (?:in|out): /,
  // What it adds about files of users and about caches.
  /^\S+: Debug: passwd-file \S+: ?Read \d+ users/,
  /: Debug: [\w-]+(?:\([^)]*\))?: (?:lookup: user=|userdb cache (?:miss|hit)|passdb cache|cache )/,
  /^\S+: Debug: (?:auth\([^)]*\): )?(?:Auth request finished|immediate auth failure)/,
  /^\S+: Debug: conn unix:\S+?(?: \([^)]*\))?(?: \[\d+\])?: (?!auth-worker<N>: (?!Handling|Finished))/,
  /: Fatal: master: service\([\w-]+\): child \d+ (?:killed with signal|returned error) \d+/,
];

/** The lines that a server logged, without its own ones and what it chose anew: those of workers come first. */
export function authLines(log: string): string[] {
  const lines = withoutRandom(log)
    .split("\n")
    .filter((line) => line !== "" && !OWN_LINES.some((pattern) => pattern.test(line)));
  const isOfWorker = (line: string) => line.startsWith("auth-worker");
  return [...lines.filter(isOfWorker), ...lines.filter((line) => !isOfWorker(line))];
}

/** Ids of processes, connections and sessions, and the numbers of requests and of source lines. */
const RANDOM: readonly (readonly [RegExp, string])[] = [
  [/^(auth-worker|auth|doveadm)\(\d+\): /gm, "$1(N): "],
  [/\(pid=\d+,uid=\d+\)/g, "(pid=N,uid=N)"],
  [/, pid=\d+, /g, ", pid=N, "],
  [/\b(client-pid=|client-id=|Master request |lookup id=)[\d.]+/g, "$1N"],
  [/\b\d+ msecs\b/g, "N msecs"],
  [/: auth-worker<\d+>: /g, ": auth-worker<N>: "],
  [/^((?:auth-worker|auth|doveadm)\([^)]*\))<\d+>/gm, "$1<N>"],
  [/: request \[\d+\]: /g, ": request [N]: "],
  [/(: Panic: file [\w.-]+: line )\d+/g, "$1N"],
];

/** Replaces what differs from one run to the next. */
export function withoutRandom(text: string): string {
  return RANDOM.reduce(
    (replaced, [pattern, by]) => replaced.replace(pattern, by),
    withoutUnpredictable(text),
  );
}
