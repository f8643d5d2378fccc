import type { MailHooks } from "dovescript";

function* range(start: number, end: number, step = 1): Generator<number, void, undefined> {
  for (let i = start; step > 0 ? i < end : i > end; i += step) yield i;
}

function* map<T, U>(items: Iterable<T>, f: (item: T, index: number) => U): Generator<U> {
  let index = 0;
  for (const item of items) yield f(item, index++);
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  if (count <= 0) return;
  for (const item of items) {
    yield item;
    if (--count === 0) return;
  }
}

function* zip<A, B>(left: Iterable<A>, right: Iterable<B>): Generator<[A, B]> {
  const other = right[Symbol.iterator]();
  for (const a of left) {
    const { done, value } = other.next();
    if (done) return;
    yield [a, value];
  }
}

class Countdown {
  constructor(private from: number) {}
  [Symbol.iterator]() {
    let n = this.from;
    return {
      next: () => (n > 0 ? { done: false as const, value: n-- } : { done: true as const, value: undefined }),
    };
  }
}

function* naturals() {
  let n = 0;
  while (true) yield n++;
}

export default {
  mail_user_created() {
    dovecot.i_info([...range(0, 10, 3)].join());
    dovecot.i_info(Array.from(range(5, 0, -2)).join());
    dovecot.i_info([...take(map(naturals(), (n, i) => n * n + i), 5)].join(" "));
    for (const [letter, n] of zip("abc", naturals())) dovecot.i_info(`${letter}${n}`);
    dovecot.i_info([...new Countdown(3)].join("-"));
    const iterator = range(1, 3);
    dovecot.i_info(`${iterator.next().value} ${iterator.next().value} ${iterator.next().done}`);
    const [a, , c] = naturals();
    dovecot.i_info(`${a}${c}`);
  },
} satisfies MailHooks;
