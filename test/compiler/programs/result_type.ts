import type { MailHooks } from "dovescript";

type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };

const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

function parsePort(text: string): Result<number> {
  const port = Number(text);
  if (text.trim() === "" || Number.isNaN(port)) return fail(`"${text}" is not a number`);
  if (!Number.isInteger(port)) return fail(`${port} is not whole`);
  if (port < 1 || port > 65535) return fail(`${port} is out of range`);
  return ok(port);
}

function map<T, U>(result: Result<T>, f: (value: T) => U): Result<U> {
  return result.ok ? ok(f(result.value)) : result;
}

function unwrapOr<T>(result: Result<T>, fallback: T): T {
  return result.ok ? result.value : fallback;
}

export default {
  mail_user_created() {
    for (const text of ["143", "993 ", "", "abc", "1.5", "70000", "0x19"]) {
      const result = map(parsePort(text), (port) => `port ${port}`);
      if (result.ok) {
        dovecot.i_info(result.value);
      } else {
        dovecot.i_info(`error: ${result.error}`);
      }
    }
    dovecot.i_info(String(unwrapOr(parsePort("x"), 25)));
  },
} satisfies MailHooks;
