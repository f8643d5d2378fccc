import type { MailHooks } from "dovescript";

interface Account {
  name: string;
  department: string;
  quota: number;
  active: boolean;
}

const accounts: Account[] = [
  { name: "zoe", department: "sales", quota: 10, active: true },
  { name: "adam", department: "it", quota: 50, active: false },
  { name: "maria", department: "sales", quota: 10, active: true },
  { name: "ben", department: "it", quota: 50, active: true },
  { name: "carl", department: "hr", quota: 5, active: false },
];

type Comparator<T> = (a: T, b: T) => number;

function by<T, K extends string | number | boolean>(key: (item: T) => K): Comparator<T> {
  return (a, b) => {
    const x = key(a);
    const y = key(b);
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

const descending = <T>(compare: Comparator<T>): Comparator<T> => (a, b) => -compare(a, b);

const chain = <T>(...comparators: Comparator<T>[]): Comparator<T> => (a, b) => {
  for (const compare of comparators) {
    const result = compare(a, b);
    if (result !== 0) return result;
  }
  return 0;
};

const show = (list: Account[]) => list.map((account) => account.name).join(" ");

export default {
  mail_user_created() {
    dovecot.i_info(show([...accounts].sort((a, b) => b.quota - a.quota || a.name.localeCompare(b.name))));
    dovecot.i_info(show(accounts.toSorted(chain(by((a) => a.department), descending(by((a) => a.name))))));
    dovecot.i_info(show(accounts.slice().sort(by((account) => account.quota))));
    dovecot.i_info(show(accounts.toSorted((a, b) => Number(b.active) - Number(a.active))));
    dovecot.i_info(show(accounts));
  },
} satisfies MailHooks;
