import type { MailHooks } from "dovescript";

const team = new Set(["ann", "bob", "cid"]);
const oncall = new Set(["bob", "dan"]);

function union<T>(a: Set<T>, b: Set<T>): Set<T> {
  return new Set([...a, ...b]);
}

function difference<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> {
  const result = new Set(a);
  for (const value of b) result.delete(value);
  return result;
}

const show = (set: ReadonlySet<string>) => `{${[...set].join(",")}}`;

export default {
  mail_user_created() {
    dovecot.i_info(show(union(team, oncall)));
    dovecot.i_info(show(difference(team, oncall)));
    dovecot.i_info(show(team.intersection(oncall)));
    dovecot.i_info(show(team.symmetricDifference(oncall)));
    dovecot.i_info(`${new Set(["bob"]).isSubsetOf(team)} ${team.has("dan")} ${team.size}`);
    const seen = new Set<number>();
    const duplicates = [1, 2, 3, 2, 1, 1].filter((n) => seen.size === seen.add(n).size);
    dovecot.i_info(duplicates.join(" "));
    dovecot.i_info([...new Set("mississippi")].sort().join(""));
    team.forEach((name) => {
      if (name.startsWith("b")) team.delete(name);
    });
    dovecot.i_info(show(team));
  },
} satisfies MailHooks;
