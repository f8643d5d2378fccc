import type { MailHooks } from "dovescript";

class Range implements Iterable<number> {
  constructor(private readonly from: number, private readonly to: number) {}

  *[Symbol.iterator](): Generator<number> {
    for (let i = this.from; i <= this.to; i++) yield i;
  }
}

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  if (count <= 0) return;
  let taken = 0;
  for (const value of values) {
    yield value;
    if (++taken >= count) return;
  }
}

function* fibonacci(): Generator<number> {
  let [a, b] = [0, 1];
  while (true) {
    yield a;
    [a, b] = [b, a + b];
  }
}

function* zip<A, B>(left: Iterable<A>, right: Iterable<B>): Generator<[A, B]> {
  const other = right[Symbol.iterator]();
  for (const a of left) {
    const step = other.next();
    if (step.done) return;
    yield [a, step.value];
  }
}

function* flatten(values: (number | number[])[]): Generator<number> {
  for (const value of values) {
    if (Array.isArray(value)) yield* value;
    else yield value;
  }
}

export default {
  mail_user_created() {
    dovecot.i_info([...new Range(1, 5)].join(" "));
    dovecot.i_info(Array.from(take(fibonacci(), 10)).join(" "));
    dovecot.i_info([...zip(new Range(1, 3), ["a", "b", "c", "d"])].map(([n, s]) => n + s).join(" "));
    dovecot.i_info(`${Math.max(...new Range(3, 9))}`);
    dovecot.i_info([...flatten([1, [2, 3], 4, []])].join("-"));
    const iterator = fibonacci();
    iterator.next();
    iterator.next();
    dovecot.i_info(String(iterator.next().value));
  },
} satisfies MailHooks;
