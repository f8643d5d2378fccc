/** What a `dovecot-uidlist` file says. */
export interface Uidlist {
  readonly uidvalidity: number | undefined;
  readonly uidnext: number;
  /** UIDs by file name, without the flags. */
  readonly uids: ReadonlyMap<string, number>;
}

/** The list of a mailbox that no server has seen. */
export const EMPTY_UIDLIST: Uidlist = { uidvalidity: undefined, uidnext: 1, uids: new Map() };

/** Reads version 3: a line of letters with values, then a line per message, `UID … :FILE`. */
export function parseUidlist(text: string): Uidlist {
  const [header = "", ...lines] = text.split("\n");
  const uidvalidity = /\bV(\d+)/.exec(header)?.[1];
  const uids = new Map(
    lines.flatMap((line) => {
      const [, uid, name] = /^(\d+) (?:[^:]* )?:(.+)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.split(":2,")[0] ?? name, Number(uid)] as const];
    }),
  );
  const last = Math.max(0, ...uids.values());
  return {
    uidvalidity: uidvalidity === undefined ? undefined : Number(uidvalidity),
    uidnext: Math.max(last + 1, Number(/\bN(\d+)/.exec(header)?.[1] ?? 1)),
    uids,
  };
}
