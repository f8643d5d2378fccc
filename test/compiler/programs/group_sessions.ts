import type { MailHooks } from "dovescript";

type Session = { user: string; service: "imap" | "pop3" | "lmtp"; start: number; end?: number };

const sessions: Session[] = [
  { user: "carol", service: "imap", start: 10, end: 40 },
  { user: "alice", service: "imap", start: 5 },
  { user: "bob", service: "pop3", start: 7, end: 8 },
  { user: "alice", service: "lmtp", start: 1, end: 2 },
  { user: "carol", service: "imap", start: 50, end: 55 },
];

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const duration = ({ start, end }: Session) => (end === undefined ? undefined : end - start);

export default {
  mail_user_created() {
    const byUser = groupBy(sessions, (s) => s.user);
    const rows = [...byUser].map(([user, list]) => ({
      user,
      count: list.length,
      total: list.map(duration).reduce<number>((sum, d) => sum + (d ?? 0), 0),
      open: list.some((s) => duration(s) === undefined),
    }));
    rows.sort((a, b) => b.count - a.count || b.total - a.total || a.user.localeCompare(b.user));
    for (const { user, count, total, open } of rows) {
      dovecot.i_info(`${user.padEnd(6)}|${String(count).padStart(2)}|${total.toFixed(1)}${open ? " (open)" : ""}`);
    }
    const services = groupBy(sessions, (s) => s.service);
    dovecot.i_info([...services.keys()].sort().join(", "));
    dovecot.i_info(`${services.get("imap")?.length ?? 0} ${services.has("lmtp")}`);
  },
} satisfies MailHooks;
