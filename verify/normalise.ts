import type { Verdict } from "./trial.ts";

/** What a session wrote. */
export interface RawOutput {
  readonly log: string;
  readonly printed: string;
  /** The events, if they are compared. */
  readonly events?: string;
  /** The name of the session, if the judge gave it one. */
  readonly session?: string;
  /** The folder that stood for `/`, if there was one. */
  readonly files?: string;
}

/** Takes out of a session's output what differs between two runs of the same script on the same server. */
export function normalise(output: RawOutput): Omit<Verdict, "exitCode"> {
  const lines = output.log.split("\n").filter(isAboutTheScript).map(lineFromLogService);
  const log = lines.join("\n").replace(/\n$/, "");
  const sessions = sessionsIn(log, output.printed, output.events ?? "");
  if (output.session !== undefined) sessions.add(output.session);
  const plain = (text: string) => plainText(text, { ...output, sessions });
  return {
    transcript: fixedProcess(plain(log)),
    printed: plain(output.printed),
    events: plain(output.events ?? ""),
  };
}

/** The names of sessions: those in prefixes, and those that the server made up, wherever they stand. */
function sessionsIn(log: string, ...others: readonly string[]): Set<string> {
  const inPrefixes = [...log.matchAll(/^\w+\([^)]*\)<\d+><([^>]+)>: /gm)].map((match) => match[1]!);
  const words = [log, ...others].flatMap(
    (text) => text.match(/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{22}(?![A-Za-z0-9+/])/g) ?? [],
  );
  return new Set([...inPrefixes, ...words.filter(isMadeUp)]);
}

/** Such a name is 16 bytes in base64, with the time of its making (from 2023 to 2033) in the second four. */
function isMadeUp(word: string): boolean {
  const seconds = Buffer.from(word, "base64").readUInt32LE(4);
  return seconds >= 1_700_000_000 && seconds < 2_000_000_000;
}

const OTHER_LINES = [
  // Machine code addresses.
  /: Error: Raw backtrace: /,
  // What the server says about a session of its own accord.
  /^imap-login: Info: /,
  /^(stats|master): Info: /,
  /^imap\([^)]*\)<[^>]*><[^>]*>: Info: (Disconnected|Connection closed|Logged out)/,
  /: Fatal: master: service\(imap\): child \d+ (killed with signal|returned error) /,
  // What mail_debug adds about the server's own work; mail-lua's lines stay.
  /: Debug: (Loading modules from|Module loaded|Effective uid=|open\(|Namespace |maildir\+\+: |User session is|Mailbox .*: |dict\(file\))/,
];

function isAboutTheScript(line: string): boolean {
  return !OTHER_LINES.some((pattern) => pattern.test(line));
}

/** The log service gives a line without a prefix (the second of a text) the prefix of its process. */
function lineFromLogService(line: string): string {
  return line.replace(/^imap: Error: /, "");
}

/** Replaces paths, session names, addresses, times (from 2023 to 2033) and the lines of the server's assertions. */
function plainText(text: string, { files, sessions }: { files?: string; sessions: Set<string> }): string {
  let plain = files === undefined ? text : text.replaceAll(files, "");
  for (const session of sessions) plain = plain.replaceAll(session, "S1");
  return plain
    .replace(/\b0x[0-9a-f]+/g, "0x…")
    .replace(/\b(1[7-9]|20)\d{8}\b/g, "TIME")
    .replace(/(: Panic: file [\w.-]+: line )\d+( \()/g, "$1N$2");
}

/** Pid 1, in both forms of a prefix that have one. */
function fixedProcess(text: string): string {
  return text.replace(/^(\w+\([^)]*\))<\d+></gm, "$1<1><").replace(/^(\w+)\(\d+\): /gm, "$1(1): ");
}
