/** A set of bytes; those beyond ASCII are in it all or not at all. */
export interface Bytes {
  readonly ascii: readonly boolean[];
  readonly beyond: boolean;
}

/** Number of ASCII characters. */
const SIZE = 128;

function bytesWhere(test: (code: number) => boolean, beyond = false): Bytes {
  return { ascii: Array.from({ length: SIZE }, (_, code) => test(code)), beyond };
}

export const range = (min: number, max: number): Bytes => bytesWhere((code) => code >= min && code <= max);

export const negated = ({ ascii, beyond }: Bytes): Bytes =>
  bytesWhere((code) => ascii[code] === false, !beyond);

export function union(sets: readonly Bytes[]): Bytes {
  return bytesWhere(
    (code) => sets.some(({ ascii }) => ascii[code]),
    sets.some(({ beyond }) => beyond),
  );
}

/** The set with the other case of each of its letters. */
export function withBothCases({ ascii, beyond }: Bytes): Bytes {
  const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return bytesWhere(
    (code) => ascii[code] === true || (isLetter(code) && ascii[code ^ 0x20] === true),
    beyond,
  );
}

export const digits = range(0x30, 0x39);
/** White space of ASCII, as Lua's `%s`. */
export const spaces = union([range(0x09, 0x0d), range(0x20, 0x20)]);
export const words = union([digits, range(0x41, 0x5a), range(0x61, 0x7a), range(0x5f, 0x5f)]);
export const lineEnds = union([range(0x0a, 0x0a), range(0x0d, 0x0d)]);
export const nothing = bytesWhere(() => false);
export const everything = bytesWhere(() => true, true);

export function isWithin(set: Bytes, other: Bytes): boolean {
  return (!set.beyond || other.beyond) && set.ascii.every((has, code) => !has || other.ascii[code] === true);
}

export const isSame = (one: Bytes, other: Bytes): boolean => isWithin(one, other) && isWithin(other, one);

export const isEmpty = ({ ascii, beyond }: Bytes): boolean => !beyond && !ascii.includes(true);

/** The characters of a set, without those beyond ASCII. */
export const codesOf = ({ ascii }: Bytes): number[] => ascii.flatMap((has, code) => (has ? [code] : []));
