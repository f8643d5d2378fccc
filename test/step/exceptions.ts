/** Finding (`object.member`, or `*.member` for all objects) → why it is right all the same. */
export type Exceptions = Readonly<Record<string, string>>;

/** The findings that no exception names, and the exceptions that name no finding. */
export function unexcepted(findings: readonly string[], exceptions: Exceptions): string[] {
  const used = new Set<string>();
  const left = findings.filter((finding) => {
    const forAll = `*.${finding.slice(finding.lastIndexOf(".") + 1)}`;
    const exception = [finding, forAll].find((name) => name in exceptions);
    if (exception !== undefined) used.add(exception);
    return exception === undefined;
  });
  const unused = Object.keys(exceptions).filter((name) => !used.has(name));
  return [...left, ...unused.map((name) => `${name}: the exception is not needed`)];
}
