import type { MailHooks } from "dovescript";

interface Rule {
  id: number;
  tags: string[];
  matches?: string[];
}

const rules: Rule[] = [
  { id: 1, tags: ["spam", "list"], matches: ["x-spam: yes"] },
  { id: 2, tags: [] },
  { id: 3, tags: ["list"], matches: ["list-id: *", "precedence: bulk"] },
];

export default {
  mail_user_created() {
    dovecot.i_info(rules.flatMap((rule) => rule.tags).join(" "));
    dovecot.i_info(rules.flatMap(({ id, matches = [] }) => matches.map((match) => `${id}/${match}`)).join(" | "));
    const counts = rules
      .flatMap((rule) => rule.tags)
      .reduce((map, tag) => map.set(tag, (map.get(tag) ?? 0) + 1), new Map<string, number>());
    dovecot.i_info([...counts].map(([tag, count]) => `${tag}=${count}`).join(","));
    dovecot.i_info([[1, [2]], [3, [4, [5]]]].flat().length + " " + [[1, 2], [3]].flat().join(""));
    const index = Object.fromEntries(rules.map((rule) => [`rule${rule.id}`, rule.tags.length]));
    dovecot.i_info(`${index.rule1} ${index.rule2} ${index.rule9}`);
    const [first, second] = rules.reduce<[number[], number[]]>(
      ([empty, full], rule) => (rule.tags.length ? [empty, [...full, rule.id]] : [[...empty, rule.id], full]),
      [[], []],
    );
    dovecot.i_info(`${first} | ${second}`);
    dovecot.i_info(`${rules.some((r) => r.tags.includes("spam"))} ${rules.every((r) => r.matches)} ${rules.findLast((r) => r.matches)?.id}`);
  },
} satisfies MailHooks;
