/** A process of doveadm, and the seconds in which it ran. */
export interface DoveadmRun {
  readonly pid: number;
  readonly began: number;
  readonly ended: number;
}

/** Sixteen bytes in base64. */
const WORD = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{22}(?![A-Za-z0-9+/])/g;

/**
 * Finds the id of doveadm's session in what was written; nothing can tell it beforehand. doveadm makes it of
 * nanoseconds, seconds, its own pid and a hash of the machine's name.
 */
export function doveadmSessionId(written: string, run: DoveadmRun): string | undefined {
  return written.match(WORD)?.find((word) => isMadeBy(word, run));
}

function isMadeBy(word: string, { pid, began, ended }: DoveadmRun): boolean {
  const bytes = Buffer.from(word, "base64");
  const seconds = bytes.readUInt32LE(4);
  return bytes.readUInt32LE(8) === pid && seconds >= began && seconds <= ended;
}
