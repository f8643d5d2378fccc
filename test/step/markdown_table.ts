import { markdownTable as format } from "markdown-table";

/** A Markdown table, its columns aligned as the formatter does it. The first row is the head. */
export function markdownTable(cells: readonly (readonly string[])[]): string {
  const oneLine = cells.map((row) => row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")));
  return `${format(oneLine)}\n`;
}
