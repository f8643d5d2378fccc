import type { MailHooks } from "dovescript";

type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };

const Result = {
  ok: <T>(value: T): Result<T, never> => ({ ok: true, value }),
  fail: <E>(error: E): Result<never, E> => ({ ok: false, error }),
  map: <T, U, E>(result: Result<T, E>, f: (value: T) => U): Result<U, E> => (result.ok ? Result.ok(f(result.value)) : result),
  then: <T, U, E>(result: Result<T, E>, f: (value: T) => Result<U, E>): Result<U, E> => (result.ok ? f(result.value) : result),
  all: <T, E>(results: Result<T, E>[]): Result<T[], E> => {
    const values: T[] = [];
    for (const result of results) {
      if (!result.ok) return result;
      values.push(result.value);
    }
    return Result.ok(values);
  },
};

function number(text: string): Result<number> {
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? Result.fail(`"${text}" is no number`) : Result.ok(value);
}

const positive = (value: number): Result<number> => (value > 0 ? Result.ok(value) : Result.fail(`${value} is not positive`));

function show<T>(result: Result<T>): string {
  return result.ok ? `ok ${result.value}` : `failed: ${result.error}`;
}

export default {
  mail_user_created() {
    for (const text of ["12", "-3", "x", ""]) dovecot.i_info(show(Result.map(Result.then(number(text), positive), (n) => n / 8)));
    dovecot.i_info(show(Result.map(Result.all(["1", "2", "3"].map(number)), (list) => list.reduce((a, b) => a + b, 0))));
    dovecot.i_info(show(Result.all(["1", "b"].map(number))));
  },
} satisfies MailHooks;
