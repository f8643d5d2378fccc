/** A Markdown table, its columns aligned as the formatter does it. The first row is the head. */
export function markdownTable(cells: readonly (readonly string[])[]): string {
  const escaped = cells.map((row) => row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")));
  const widths = escaped[0]!.map((_, column) => Math.max(...escaped.map((row) => row[column]!.length)));
  const rule = widths.map((width) => "-".repeat(width));
  const aligned = [escaped[0]!, rule, ...escaped.slice(1)].map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column]!)),
  );
  return aligned.map((row) => `| ${row.join(" | ")} |\n`).join("");
}
