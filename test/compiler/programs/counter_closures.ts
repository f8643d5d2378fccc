import type { MailHooks } from "dovescript";

function makeCounter(name: string, step = 1) {
  let value = 0;
  return {
    next: () => (value += step),
    reset() {
      value = 0;
    },
    toText: () => `${name}=${value}`,
  };
}

function once<A extends unknown[], R>(f: (...args: A) => R): (...args: A) => R | undefined {
  let called = false;
  return (...args) => {
    if (called) return undefined;
    called = true;
    return f(...args);
  };
}

export default {
  mail_user_created(user) {
    const logins = makeCounter("logins");
    const bytes = makeCounter("bytes", 512);
    logins.next();
    logins.next();
    bytes.next();
    dovecot.i_info([logins, bytes].map((counter) => counter.toText()).join(" "));
    bytes.reset();
    dovecot.i_info(bytes.toText());

    const greet = once((name: string, greeting: string) => `${greeting}, ${name}`);
    dovecot.i_info(greet(user.username, "hello") ?? "already greeted");
    dovecot.i_info(greet(user.username, "hello") ?? "already greeted");

    const actions: (() => number)[] = [];
    for (let i = 0; i < 3; i++) {
      actions.push(() => i * i);
    }
    dovecot.i_info(actions.map((action) => action()).join(","));
  },
} satisfies MailHooks;
