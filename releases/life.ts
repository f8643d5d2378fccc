/** Compares two releases such as `2.3.9` and `2.3.19.1` as numbers part by part: negative, 0 or positive. */
export function compareReleases(left: string, right: string): number {
  const parts = (release: string) => release.split(".").map(Number);
  const [a, b] = [parts(left), parts(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** When something came and went. */
export interface Life {
  readonly since?: string;
  readonly removed?: string;
  /** Releases between the two whose Debian build lacks it. */
  readonly absent?: readonly string[];
}

/** Returns true if something exists in a release. */
export function isAlive({ since, removed, absent }: Life, release: string): boolean {
  return (
    (since === undefined || compareReleases(release, since) >= 0) &&
    (removed === undefined || compareReleases(release, removed) < 0) &&
    absent?.includes(release) !== true
  );
}
