import type { MailHooks } from "dovescript";

function memoize<A extends unknown[], R>(f: (...args: A) => R, key: (...args: A) => string = (...args) => args.join("|")) {
  const cache = new Map<string, R>();
  const memoized = (...args: A): R => {
    const name = key(...args);
    if (cache.has(name)) return cache.get(name) as R;
    const value = f(...args);
    cache.set(name, value);
    return value;
  };
  return { memoized, cache };
}

let calls = 0;

const fib: (n: number) => number = memoize((n: number) => {
  calls++;
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}).memoized;

function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  let ready = false;
  return () => {
    if (!ready) {
      value = make();
      ready = true;
    }
    return value!;
  };
}

export default {
  mail_user_created() {
    dovecot.i_info(`${fib(50)} after ${calls} calls`);
    dovecot.i_info(`${fib(50)} after ${calls} calls`);
    const distance = memoize((a: number, b: number) => Math.sqrt(a * a + b * b));
    dovecot.i_info(`${distance.memoized(3, 4)} ${distance.memoized(3, 4)} ${distance.cache.size}`);
    const settings = lazy(() => {
      dovecot.i_info("loading");
      return { color: "red" };
    });
    dovecot.i_info(settings().color + settings().color);
  },
} satisfies MailHooks;
