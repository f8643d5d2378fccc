import type { MailHooks } from "dovescript";

const text = `The quick brown fox jumps over the lazy dog. The dog sleeps; the FOX does not!
It's over -- at last, over.`;

function* words(input: string): Iterable<string> {
  for (const [word] of input.matchAll(/[a-z]+(?:'[a-z]+)?/gi)) yield word.toLowerCase();
}

const counts = new Map<string, number>();
for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);

const top = [...counts.entries()].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 4);

const lengths: Record<number, number> = {};
for (const word of counts.keys()) lengths[word.length] = (lengths[word.length] ?? 0) + 1;

function longest(list: Iterable<string>): string {
  let best = "";
  for (const item of list) if (item.length > best.length) best = item;
  return best;
}

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const isPalindrome = (word: string) => word === [...word].reverse().join("");

export default {
  mail_user_created() {
    dovecot.i_info(top.map(([word, n]) => `${word}:${n}`).join(" "));
    dovecot.i_info(Object.entries(lengths).map(([length, n]) => `${length}=${n}`).join(","));
    dovecot.i_info(`${longest(counts.keys())} ${counts.size}`);
    const [firstLine, secondLine = ""] = text.split("\n");
    dovecot.i_info(`${firstLine!.length} ${secondLine.indexOf("over")} ${secondLine.lastIndexOf("over")}`);
    dovecot.i_info(["anna", "bob", "carl"].filter(isPalindrome).map(capitalise).join());
    dovecot.i_info(text.replace(/\b(over)\b/g, (word, _group, offset: number) => `${word}@${offset}`).slice(-30));
    const average = [...counts.keys()].reduce((sum, word) => sum + word.length, 0) / counts.size;
    dovecot.i_info(average.toFixed(3));
  },
} satisfies MailHooks;
