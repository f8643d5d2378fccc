/** What a `dovecot-uidlist` file says. */
export interface Uidlist {
  readonly uidvalidity: number | undefined;
  readonly uidnext: number;
  /** UIDs by file name, without the flags. */
  readonly uids: ReadonlyMap<string, number>;
}

/** The list of a mailbox that no server has seen. */
export const EMPTY_UIDLIST: Uidlist = { uidvalidity: undefined, uidnext: 1, uids: new Map() };

/** The largest UID. */
const MOST = 4294967295;

/**
 * Reads version 3: a line of letters with values, then a line per message, `UID … :FILE`. Throws an Error for a list
 * that a server would take for broken, and replace.
 */
export function parseUidlist(text: string): Uidlist {
  const [header = "", ...lines] = text.split("\n");
  if (!header.startsWith("3 ")) throw new Error("its first line does not begin with 3, the version");
  const uids = new Map<string, number>();
  let last = 0;
  for (const [index, line] of lines.entries()) {
    const [, digits, name] = /^(\d+) (?:[^:]* )?:(.+)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const uid = Number(digits);
    if (uid <= last || uid > MOST)
      throw new Error(`its line ${index + 2} has a UID that is not above the last`);
    last = uid;
    uids.set(name.split(":2,")[0] ?? name, uid);
  }
  return {
    uidvalidity: headerNumber(header, "V"),
    uidnext: Math.max(last + 1, headerNumber(header, "N") ?? 1),
    uids,
  };
}

function headerNumber(header: string, letter: string): number | undefined {
  const digits = new RegExp(`\\b${letter}(\\d+)`).exec(header)?.[1];
  const value = Number(digits ?? 1);
  if (value < 1 || value > MOST)
    throw new Error(`its first line has the number ${letter}${digits}, which is out of range`);
  return digits === undefined ? undefined : value;
}
