import { withoutUnpredictable } from "../../comparison/unpredictable.ts";

/** Lines that a server logs of its own accord, which the simulator does not have. */
const OWN_LINES: readonly RegExp[] = [
  /^(?:stats|anvil|log|config|imap-login|auth|auth-worker|lmtp)(?:\([^)]*\))?: (?:Info|Warning|Debug): (?!.*\bh\b)(?:Login|Logged in|Connect from|Disconnect from|Connection)/,
  /^(?:imap-login|stats|master|anvil|log|config)(?:\([^)]*\))?: /,
  /^[\w-]+(?:\([^)]*\)(?:<N>)?(?:<S>)?)?: Error: Raw backtrace: /,
  /^imap\([^)]*\)<N><S>: Info: (?:Disconnected|Connection closed|Logged out)/,
  /: Fatal: master: service\([\w-]+\): child \d+ (?:killed with signal|returned error) \d+/,
];

/** Ids of processes and sessions, and times of this machine. */
const RANDOM: readonly (readonly [RegExp, string])[] = [
  [/^((?:lda|lmtp|imap|doveadm)\([^)]*\))<\d+><[^>]*>(?=: )/gm, "$1<N><S>"],
  [/^((?:lda|lmtp|imap|doveadm))\(\d+(, [^)]*)?\): /gm, "$1(N$2): "],
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{22}(?![A-Za-z0-9+/])/g, "S"],
  [/\b1[678]\d{8}(?=\.0\b|\b)/g, "T"],
  [/conn unix:(?:\S+ \()?pid=\d+,uid=\d+\)?(?: \[\d+\])?/g, "conn unix:pid=N,uid=N [N]"],
  [/(: Panic: file [\w.-]+: line )\d+/g, "$1N"],
];

/** The lines that a server logged, without its own ones and what it chose anew. */
export function mailLines(log: string): string[] {
  return withoutRandom(log)
    .split("\n")
    .filter((line) => line !== "" && !OWN_LINES.some((pattern) => pattern.test(line)));
}

/** Replaces what differs from one run to the next. */
export function withoutRandom(text: string): string {
  return RANDOM.reduce(
    (replaced, [pattern, by]) => replaced.replace(pattern, by),
    withoutUnpredictable(text),
  );
}
