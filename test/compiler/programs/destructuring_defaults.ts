import type { MailHooks } from "dovescript";

interface Server {
  host?: string;
  port?: number;
  tls?: { enabled?: boolean; minimum?: string };
  ports?: [number, number?];
}

function describe({ host = "localhost", port = 143, tls: { enabled = true, minimum = "1.2" } = {}, ports = [110] }: Server = {}) {
  const [first, second = first + 885] = ports;
  return `${host}:${port} tls=${enabled ? minimum : "off"} ${first}/${second}`;
}

function range({ from = 0, to, step = 1 }: { from?: number; to: number; step?: number }): number[] {
  const result: number[] = [];
  for (let i = from; i < to; i += step) result.push(i);
  return result;
}

export default {
  mail_user_created() {
    dovecot.i_info(describe());
    dovecot.i_info(describe({}));
    dovecot.i_info(describe({ host: "mail.example.org", tls: { minimum: "1.3" } }));
    dovecot.i_info(describe({ port: 993, tls: { enabled: false }, ports: [1, 2] }));
    dovecot.i_info(range({ to: 5 }).join(" "));
    dovecot.i_info(range({ from: 2, to: 11, step: 3 }).join(" "));
    let [a, b, ...others] = range({ to: 6 });
    [a, b] = [b, a];
    dovecot.i_info(`${a} ${b} ${others.length} ${others[others.length - 1]}`);
    const { x, ...rest } = { x: 1, y: 2, z: 3 };
    dovecot.i_info(`${x} ${Object.keys(rest).sort().join("")}`);
  },
} satisfies MailHooks;
