import type { MailHooks } from "dovescript";

interface Mail {
  from: string;
  subject: string;
  size: number;
  flags: Set<string>;
  date: string;
}

type Comparator<T> = (a: T, b: T) => number;

const by = <T, K extends string | number>(key: (item: T) => K): Comparator<T> => (a, b) => {
  const [x, y] = [key(a), key(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};
const reverse = <T>(compare: Comparator<T>): Comparator<T> => (a, b) => compare(b, a);
const chain = <T>(...comparators: Comparator<T>[]): Comparator<T> => (a, b) => {
  for (const compare of comparators) {
    const result = compare(a, b);
    if (result !== 0) return result;
  }
  return 0;
};

const mails: Mail[] = [
  { from: "bob", subject: "Re: hi", size: 10, flags: new Set(["\\Seen"]), date: "2026-01-02" },
  { from: "alice", subject: "hi", size: 20, flags: new Set(), date: "2026-01-01" },
  { from: "bob", subject: "bye", size: 10, flags: new Set(["\\Seen", "\\Flagged"]), date: "2026-01-03" },
  { from: "alice", subject: "re: hi", size: 5, flags: new Set(["\\Flagged"]), date: "2026-01-01" },
];

const base = (subject: string) => subject.replace(/^(re|fwd?):\s*/i, "").toLowerCase();

export default {
  mail_user_created() {
    const show = (list: readonly Mail[]) => list.map(({ from, subject }) => `${from[0]}/${subject}`).join(", ");
    dovecot.i_info(show(mails.toSorted(chain(by((m) => m.from), reverse(by((m) => m.date)), by((m) => m.size)))));
    dovecot.i_info(show([...mails].sort(chain(by((m) => base(m.subject)), by((m) => m.date), by((m) => -m.size)))));
    dovecot.i_info(show(mails.filter(({ flags }) => flags.has("\\Flagged")).sort(by((m) => Number(m.flags.has("\\Seen"))))));
    dovecot.i_info(show(mails));
  },
} satisfies MailHooks;
