import type { MailHooks } from "dovescript";

type Matrix = number[][];

const zeros = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

function identity(size: number): Matrix {
  const result = zeros(size, size);
  for (let i = 0; i < size; i++) result[i][i] = 1;
  return result;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
}

const transpose = (m: Matrix): Matrix => m[0].map((_, column) => m.map((row) => row[column]));

function determinant(m: Matrix): number {
  if (m.length === 1) return m[0][0];
  return m[0].reduce((sum, value, column) => {
    const minor = m.slice(1).map((row) => row.filter((_, index) => index !== column));
    return sum + (column % 2 ? -1 : 1) * value * determinant(minor);
  }, 0);
}

const show = (m: Matrix) => m.map((row) => row.join(" ")).join(" / ");

export default {
  mail_user_created() {
    const a = [
      [1, 2],
      [3, 4],
    ];
    dovecot.i_info(show(multiply(a, a)));
    dovecot.i_info(show(multiply(a, identity(2))));
    dovecot.i_info(show(transpose([[1, 2, 3], [4, 5, 6]])));
    dovecot.i_info(`${determinant(a)} ${determinant([[2, 0, 1], [1, 3, 2], [1, 1, 1]])}`);
    const power = Array.from({ length: 5 }).reduce<Matrix>((m) => multiply(m, [[1, 1], [1, 0]]), identity(2));
    dovecot.i_info(show(power));
  },
} satisfies MailHooks;
