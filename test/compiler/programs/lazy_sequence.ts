import type { MailHooks } from "dovescript";

class Seq<T> implements Iterable<T> {
  constructor(private readonly source: Iterable<T>) {}
  [Symbol.iterator](): Iterator<T> {
    return this.source[Symbol.iterator]();
  }
  static range(from: number, to = Infinity, step = 1): Seq<number> {
    return new Seq(
      (function* () {
        for (let i = from; i < to; i += step) yield i;
      })(),
    );
  }
  map<U>(fn: (value: T) => U): Seq<U> {
    const source = this.source;
    return new Seq(
      (function* () {
        for (const value of source) yield fn(value);
      })(),
    );
  }
  filter(fn: (value: T) => boolean): Seq<T> {
    const source = this.source;
    return new Seq(
      (function* () {
        for (const value of source) if (fn(value)) yield value;
      })(),
    );
  }
  take(n: number): Seq<T> {
    const source = this.source;
    return new Seq(
      (function* () {
        let left = n;
        if (left <= 0) return;
        for (const value of source) {
          yield value;
          if (--left === 0) return;
        }
      })(),
    );
  }
  toArray(): T[] {
    return [...this];
  }
}

export default {
  mail_user_created() {
    const squares = Seq.range(1)
      .map((n) => n * n)
      .filter((n) => n % 2 === 1)
      .take(5);
    dovecot.i_info(squares.toArray().join());
    const [a, b, ...rest] = Seq.range(0, 10, 3);
    dovecot.i_info(`${a} ${b} ${rest.length}`);
    dovecot.i_info(`${Math.max(...Seq.range(0, 5))} ${new Set(Seq.range(1, 4)).size}`);
    dovecot.i_info(Array.from(Seq.range(1, 4), (n) => `#${n}`).join(" "));
  },
} satisfies MailHooks;
