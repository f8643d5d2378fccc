import type { MailHooks } from "dovescript";

const grid = [
  [1, 2, 3],
  [4, 0, 6],
  [7, 8, 9],
];

function findZero(): [number, number] | null {
  let found: [number, number] | null = null;
  search: for (let row = 0; row < grid.length; row++) {
    for (let column = 0; column < grid[row].length; column++) {
      if (grid[row][column] === 0) {
        found = [row, column];
        break search;
      }
    }
  }
  return found;
}

function primes(limit: number): number[] {
  const result: number[] = [];
  outer: for (let n = 2; n <= limit; n++) {
    for (const p of result) {
      if (p * p > n) break;
      if (n % p === 0) continue outer;
    }
    result.push(n);
  }
  return result;
}

function steps(start: number): number {
  let n = start;
  let count = 0;
  do {
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
    count++;
  } while (n !== 1 && count < 1000);
  return count;
}

export default {
  mail_user_created() {
    const zero = findZero();
    if (zero !== null) {
      const [row, column] = zero;
      dovecot.i_info(`zero at ${row},${column}`);
    }
    dovecot.i_info(primes(50).join(" "));
    dovecot.i_info([2, 7, 27].map((n) => `${n}:${steps(n)}`).join(" "));
    block: {
      if (primes(10).length === 4) break block;
      dovecot.i_info("not reached");
    }
    dovecot.i_info("end");
  },
} satisfies MailHooks;
