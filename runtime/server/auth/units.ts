const SIZES: Readonly<Record<string, number>> = { "": 1, B: 1, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** The bytes of a size such as `1M`. */
export function parseSize(size: string): number {
  const [, count = "0", unit = ""] = /^(\d+) ?([BkMG]?)$/.exec(size) ?? [];
  return Number(count) * (SIZES[unit] ?? 1);
}

const SECOND = 1000;
const TIMES: Readonly<Record<string, number>> = {
  s: SECOND,
  m: 60 * SECOND,
  h: 3600 * SECOND,
  d: 86_400 * SECOND,
  w: 604_800 * SECOND,
};

/** The milliseconds of a time such as `1 hour`. */
export function parseDuration(time: string | undefined): number | undefined {
  const [, count, unit = ""] = /^(\d+) ?([a-z])/.exec(time ?? "") ?? [];
  return count === undefined ? undefined : Number(count) * (TIMES[unit] ?? SECOND);
}
