/** The pieces of code that a hint proposes: what stands between backticks. */
export function codeIn(hint: string): string[] {
  return [...hint.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}

/** Signs of code that a hint writes as if it were prose. */
const looksLikeCode = /[\w\])]\(|=>|===|!==|\?\?|\w\.[a-z]\w+(?!\.json|\w*-)|\$\{|\w\[|[<>&|+*]=?\s/;

/** What is left of a hint without its code, if some of that looks like code as well. */
export function hiddenCode(hint: string): string | undefined {
  const prose = hint.replace(/`[^`]+`/g, "").replaceAll("tsconfig.json", "");
  return looksLikeCode.exec(prose)?.[0];
}

/** Tests for code that stands in a text as it is, up to spaces; `…` stands for anything. */
export function standsIn(code: string, text: string): boolean {
  const quoted = (part: string) =>
    part
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/\s+/g, "\\s+");
  const withoutLastCommas = (program: string) => program.replace(/,(?=\s*[}\])])/g, "");
  return new RegExp(withoutLastCommas(code).split("…").map(quoted).join("[^]*?")).test(
    withoutLastCommas(text),
  );
}
