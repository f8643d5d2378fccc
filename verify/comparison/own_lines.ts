import { OWN_LINE as OF_HTTP_CLIENT } from "../http/received.ts";

/** What a master logs about the end of an IMAP process, behind the process's last prefix; a good end it does not log. */
export const PROCESS_DIED =
  /^imap(?:\(.*)?: Fatal: master: service\(imap\): child (\d+) (killed with signal|returned error) (\d+)/;

/** Lines that a server logs of its own accord, which the simulator does not have. */
const OWN_LINES: readonly RegExp[] = [
  // Machine code addresses; a process that has let its user go has nothing but its name for a prefix.
  /^\w+(\([^)]*\)(<\d+><[^>]+>)?)?: Error: Raw backtrace: /,
  // What other processes log.
  /^imap-login: Info: /,
  /^(stats|master): Info: /,
  PROCESS_DIED,
  // What a mail process logs about its client.
  /^imap\([^)]*\)<\d+><[^>]+>: Info: (Disconnected|Connection closed|Logged out)/,
  OF_HTTP_CLIENT,
  // What mail_debug adds about the server's own work; mail-lua's lines stay.
  /: Debug: (Loading modules from|Module loaded|Effective uid=|open\(|Namespace |maildir\+\+: |User session is|Mailbox .*: |dict\(file\))/,
];

/**
 * Removes the lines that only a server logs. A script may log a line that looks like one: what the simulator has as
 * well stays, as often as the simulator has it.
 */
export function withoutOwnLines(log: string, simulated: string): string {
  const expected = counted(simulated.split("\n"));
  const lines = log.split("\n").filter((line) => {
    const left = expected.get(line) ?? 0;
    if (left > 0) expected.set(line, left - 1);
    return left > 0 || !OWN_LINES.some((pattern) => pattern.test(line));
  });
  return lines.join("\n");
}

function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
