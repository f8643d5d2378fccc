const TIME = /^(?<number>\d+) ?(?<unit>[a-z]+)$/i;
const UNITS: readonly (readonly [names: RegExp, milliseconds: number])[] = [
  [/^(?:ms|msecs?)$/i, 1],
  [/^(?:s|secs?|seconds?)$/i, 1000],
  [/^(?:m|mins?|minutes?)$/i, 60_000],
  [/^(?:h|hours?)$/i, 3_600_000],
  [/^(?:d|days?)$/i, 86_400_000],
  [/^(?:w|weeks?)$/i, 604_800_000],
];

/** The milliseconds of a time such as `5s` or `1 mins`; undefined for a text that is none. */
export function millisecondsOf(time: string): number | undefined {
  const { number, unit } = TIME.exec(time)?.groups ?? {};
  const size = unit === undefined ? undefined : UNITS.find(([names]) => names.test(unit))?.[1];
  return size === undefined ? undefined : Number(number) * size;
}
