import { type Case, type Outcome, outcomes } from "./compare.ts";

/** Outcomes that must not occur. */
export const failing: readonly Outcome[] = ["different", "threw", "unloadable"];

function counted<T>(all: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The table of outcomes by test file, with a row of sums. */
export function outcomeTable(cases: readonly Case[]): string {
  const files = [...new Set(cases.map(({ snippet }) => snippet.file))].sort();
  const count = (all: readonly Case[]) =>
    outcomes.map((outcome) => String(all.filter((one) => one.outcome === outcome).length));
  const rows = files.map((file) => [file, ...count(cases.filter(({ snippet }) => snippet.file === file))]);
  const table = [["file", ...outcomes], ...rows, ["all", ...count(cases)]];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join("  ");
  return table.map(line).join("\n");
}

/** How many snippets are refused with each code, and why others were put aside. */
export function reasons(cases: readonly Case[]): string {
  const codes = counted(cases.flatMap((one) => (one.outcome === "refused" ? (one.codes ?? []) : [])));
  const rows = counted(cases.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const aside = counted(
    cases.flatMap(({ outcome, problem = "" }) => (outcome === "aside" ? [problem.replace(/:.*/s, "")] : [])),
  );
  const lines = (title: string, all: readonly [string, number][]) =>
    all.length === 0
      ? []
      : [`${title}:`, ...all.map(([text, count]) => `  ${String(count).padStart(5)}  ${text}`)];
  return [
    ...lines("refused, by code", codes),
    ...lines("by design, by row of docs/differences.md", rows),
    ...lines("aside", aside),
  ].join("\n");
}

/** A case with its program and what the judges say. */
export function shownCase({
  key,
  snippet,
  outcome,
  codes,
  problem,
  javascript,
  lua = {},
  row,
}: Case): string {
  const texts = Object.entries(snippet.files).map(([name, text]) => `// ${name}\n${text.trim()}`);
  const told = [
    ...(codes ? [`codes: ${codes.join(", ")}`] : []),
    ...(problem === undefined ? [] : [problem]),
    ...(row === undefined ? [] : [`row: ${row}`]),
    ...(javascript === undefined ? [] : [`JavaScript: ${javascript}`]),
    ...Object.entries(lua).map(([name, text]) => `${name}: ${text}`),
  ];
  return `--- ${outcome} ${key} ${snippet.file}: ${snippet.title}\n${texts.join("\n")}\n${told.join("\n")}\n`;
}
