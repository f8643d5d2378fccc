import type { MailHooks } from "dovescript";

interface Person {
  first?: string;
  last: string;
  nick: string | null;
  age?: number;
}

function displayName(person: Person): string {
  const name = person.nick || [person.first, person.last].filter(Boolean).join(" ");
  return name || "(anonymous)";
}

function summary(person: Person): string {
  let text = displayName(person);
  if (person.age) text += `, ${person.age}`;
  if (!person.first) text += ", no first name";
  if (person.nick !== null) text += ", has nick";
  return text;
}

function firstNonEmpty(...values: (string | undefined)[]): string | undefined {
  for (const value of values) {
    if (value) return value;
  }
  return undefined;
}

export default {
  mail_user_created(user) {
    const people: Person[] = [
      { first: "Ann", last: "Lee", nick: null, age: 30 },
      { last: "Poe", nick: "", age: 0 },
      { first: "", last: "", nick: null },
      { last: "Ray", nick: "sugar" },
    ];
    for (const person of people) dovecot.i_info(summary(person));
    const theme = user.plugin_getenv("theme") || user.username || "plain";
    dovecot.i_info(theme);
    dovecot.i_info(firstNonEmpty(undefined, "", "third") ?? "nothing");
    dovecot.i_info(firstNonEmpty("", undefined) ?? "nothing");
    let title = "";
    title ||= "untitled";
    let count: number | undefined;
    count ??= 5;
    dovecot.i_info(`${title} ${count} ${count && title.length}`);
  },
} satisfies MailHooks;
