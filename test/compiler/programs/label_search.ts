import type { MailHooks } from "dovescript";

function firstPair(numbers: readonly number[], target: number): readonly [number, number] | null {
  let result: [number, number] | null = null;
  search: for (let i = 0; i < numbers.length; i++) {
    if (numbers[i]! > target) continue;
    for (let j = i + 1; j < numbers.length; j++) {
      if (numbers[i]! + numbers[j]! === target) {
        result = [i, j];
        break search;
      }
    }
  }
  return result;
}

function primes(limit: number): number[] {
  const found: number[] = [];
  candidates: for (let n = 2; n <= limit; n++) {
    for (const p of found) {
      if (p * p > n) break;
      if (n % p === 0) continue candidates;
    }
    found.push(n);
  }
  return found;
}

function countdown(): string {
  const out: string[] = [];
  let n = 10;
  block: {
    do {
      n -= 3;
      if (n === 4) continue;
      if (n < 0) break block;
      out.push(`${n}`);
    } while (true);
  }
  out.push("end");
  return out.join(",");
}

export default {
  mail_user_created() {
    const pair = firstPair([50, 8, 2, 15, 5], 20);
    dovecot.i_info(pair ? `${pair[0]} ${pair[1]}` : "no pair");
    dovecot.i_info(`${firstPair([1, 2], 10)}`);
    dovecot.i_info(primes(50).join(" "));
    dovecot.i_info(countdown());
    let rounds = 0;
    outer: while (true) {
      for (;;) {
        rounds += 1;
        if (rounds % 4 === 0) continue outer;
        if (rounds > 9) break outer;
      }
    }
    dovecot.i_info(`${rounds}`);
  },
} satisfies MailHooks;
