import type { MailHooks } from "dovescript";

interface Options {
  host?: string;
  port?: number;
  tls?: { enabled?: boolean; ciphers?: string[] };
  tags?: Record<string, string>;
}

function describe({ host = "localhost", port = 143, tls: { enabled = false, ciphers = [] } = {}, tags = {}, ...others }: Options & { extra?: number } = {}): string {
  const { owner: { length: ownerLength } = "", ...restTags } = tags;
  const parts = [
    `${host}:${port}`,
    enabled ? `tls(${ciphers.join("+") || "default"})` : "plain",
    `owner ${ownerLength}`,
    `tags ${Object.keys(restTags).length}`,
    `extra ${others.extra ?? "none"}`,
  ];
  return parts.join(", ");
}

function minmax([first, ...rest]: readonly number[]): { min?: number; max?: number } {
  if (first === undefined) return {};
  let [min, max] = [first, first];
  for (const n of rest) [min, max] = [Math.min(min, n), Math.max(max, n)];
  return { min, max };
}

export default {
  mail_user_created(user) {
    dovecot.i_info(describe());
    dovecot.i_info(describe({ port: 993, tls: { enabled: true } }));
    dovecot.i_info(describe({ host: "mx", tls: { enabled: true, ciphers: ["A", "B"] }, tags: { owner: user.username, env: "test" }, extra: 3 }));
    const { min, max } = minmax([3, -1, 10]);
    dovecot.i_info(`${min}..${max}`);
    const { min: none = "?" } = minmax([]);
    dovecot.i_info(`${none}`);
    const { username, uid: id, plugin_getenv: _, ...rest } = { ...user, username: user.username, uid: user.uid, plugin_getenv: 0, color: "red" };
    dovecot.i_info(`${username} ${id} ${rest.color}`);
  },
} satisfies MailHooks;
