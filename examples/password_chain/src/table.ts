/** The columns of each line of a file, between colons, without comments. Throws if it cannot be opened. */
export function readTable(path: string): string[][] {
  const rows: string[][] = [];
  for (const line of io.lines(path)) if (line !== "" && !line.startsWith("#")) rows.push(line.split(":"));
  return rows;
}
