import type { MailHooks } from "dovescript";

interface Options {
  host: string;
  port: number;
  flags: string[];
  headers: Record<string, string>;
}

const base: Options = { host: "localhost", port: 25, flags: ["fast"], headers: { From: "root" } };

function merge(...parts: Partial<Options>[]): Options {
  return parts.reduce<Options>(
    (result, part) => ({
      ...result,
      ...part,
      flags: [...result.flags, ...(part.flags ?? [])],
      headers: { ...result.headers, ...part.headers },
    }),
    base,
  );
}

function show({ host, port, flags, headers }: Options): string {
  const list = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .sort();
  return `${host}:${port} [${flags}] ${list.join("; ")}`;
}

const sum = (...numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

export default {
  mail_user_created() {
    dovecot.i_info(show(base));
    dovecot.i_info(show(merge({ port: 587 }, { flags: ["tls", "auth"], headers: { To: "bob" } })));
    dovecot.i_info(show(merge({ headers: { From: "me" } }, { host: "mx" })));
    const numbers = [3, 1, 2];
    dovecot.i_info(`${Math.max(...numbers, 0)} ${sum(...numbers, ...numbers)} ${[...numbers].reverse().join("")}`);
    const copy = [...numbers, 9];
    copy[0] = 100;
    dovecot.i_info(`${numbers[0]} ${copy.length} ${[..."abc"].join("-")}`);
    const withName = { ...base, ...(numbers.length > 2 && { port: 1 }) };
    dovecot.i_info(String(withName.port));
  },
} satisfies MailHooks;
