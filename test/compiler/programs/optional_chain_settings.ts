import type { MailHooks } from "dovescript";

interface Listener {
  onLogin?(user: string): string;
  limits?: { perHour?: { imap?: number; pop3?: number } | null };
  next?: Listener;
  aliases?: string[];
}

const listeners = new Map<string, Listener>([
  ["a", { onLogin: (user) => `hello ${user}`, limits: { perHour: { imap: 0 } }, aliases: ["x", "y"] }],
  ["b", { limits: { perHour: null }, next: { aliases: [] } }],
]);

function limitOf(name: string): number {
  return listeners.get(name)?.limits?.perHour?.imap ?? -1;
}

export default {
  mail_user_created(user) {
    for (const name of ["a", "b", "c"]) {
      const listener = listeners.get(name);
      const greeting = listener?.onLogin?.(user.username) ?? "silent";
      const second = listener?.aliases?.[1]?.toUpperCase();
      const chained = listener?.next?.aliases?.length;
      dovecot.i_info(`${name}: ${greeting}, ${limitOf(name)}, ${second ?? "no alias"}, ${chained ?? "no next"}`);
    }
    const policy = user.plugin_getenv("policy")?.toLowerCase();
    const missing = user.plugin_getenv("not_there")?.toLowerCase().trim();
    dovecot.i_info(`${policy ?? "none"} ${missing ?? "none"}`);
    const counts: { [service: string]: number | undefined } = {};
    counts["imap"] ??= 5;
    counts["imap"] += 1;
    counts["pop3"] ||= 2;
    dovecot.i_info(`${counts["imap"]} ${counts["pop3"]} ${counts["lmtp"]?.toFixed(1) ?? "-"}`);
    delete listeners.get("a")?.onLogin;
    dovecot.i_info(`${listeners.get("a")?.onLogin === undefined}`);
  },
} satisfies MailHooks;
