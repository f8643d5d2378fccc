import type { MailHooks } from "dovescript";

type Fn<A, B> = (value: A) => B;

const compose = <A, B, C>(f: Fn<B, C>, g: Fn<A, B>): Fn<A, C> => (value) => f(g(value));

const pipe = <T>(...functions: Fn<T, T>[]): Fn<T, T> => (value) => functions.reduce((result, f) => f(result), value);

const add = (a: number) => (b: number) => a + b;
const multiply = (a: number) => (b: number) => a * b;

function curry<A, B, C>(f: (a: A, b: B) => C): (a: A) => (b: B) => C {
  return (a) => (b) => f(a, b);
}

function partial<A extends unknown[], B extends unknown[], R>(f: (...args: [...A, ...B]) => R, ...first: A) {
  return (...rest: B): R => f(...first, ...rest);
}

const prefix = curry((start: string, text: string) => start + text);
const trim = (text: string) => text.trim();
const upper = (text: string) => text.toUpperCase();

export default {
  mail_user_created(user) {
    dovecot.i_info(String(compose(add(1), multiply(10))(4)));
    dovecot.i_info(pipe(trim, upper, prefix("> "))("  hello "));
    dovecot.i_info([1, 2, 3].map(add(5)).map(multiply(2)).join(" "));
    const log = partial((level: string, name: string, text: string) => `${level} ${name}: ${text}`, "INFO", user.username);
    dovecot.i_info(log("logged in"));
    const lengthText = compose(String, (text: string) => text.length);
    dovecot.i_info(lengthText("four"));
  },
} satisfies MailHooks;
