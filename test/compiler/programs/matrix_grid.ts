import type { MailHooks } from "dovescript";

type Grid = string[][];

const parse = (text: string): Grid => text.trim().split("\n").map((row) => [...row.trim()]);
const show = (grid: Grid): string => grid.map((row) => row.join("")).join("/");
const transpose = <T>(rows: T[][]): T[][] => rows[0]!.map((_, column) => rows.map((row) => row[column]!));

function neighbours(grid: Grid, y: number, x: number): number {
  let count = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (dy === 0 && dx === 0) continue;
      if (grid[y + dy]?.[x + dx] === "#") count++;
    }
  }
  return count;
}

const step = (grid: Grid): Grid =>
  grid.map((row, y) =>
    row.map((cell, x) => {
      const n = neighbours(grid, y, x);
      return n === 3 || (n === 2 && cell === "#") ? "#" : ".";
    }),
  );

function multiply(a: number[][], b: number[][]): number[][] {
  const result = Array.from({ length: a.length }, () => new Array<number>(b[0]!.length).fill(0));
  for (const [i, row] of a.entries()) {
    for (let j = 0; j < b[0]!.length; j++) {
      result[i]![j] = row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0);
    }
  }
  return result;
}

export default {
  mail_user_created() {
    let grid = parse(`
      .....
      ..#..
      ..#..
      ..#..
      .....`);
    for (let i = 0; i < 3; i++) {
      dovecot.i_info(show(grid));
      grid = step(grid);
    }
    dovecot.i_info(show(transpose(parse("ab\ncd\nef"))));
    dovecot.i_info(multiply([[1, 2], [3, 4]], [[0.5, 0], [1, -1]]).map((row) => row.join(" ")).join(" | "));
    const flat = grid.flat().filter((cell) => cell === "#").length;
    dovecot.i_info(`${flat} ${grid.at(-1)?.length} ${grid.findLastIndex((row) => row.includes("#"))}`);
  },
} satisfies MailHooks;
