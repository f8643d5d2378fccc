import type { MailHooks } from "dovescript";

const TEXT = "the quick brown fox jumps over the lazy dog and the fox runs";

function countWords(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of text.split(" ")) {
    counts[word] = (counts[word] || 0) + 1;
  }
  return counts;
}

function invert(counts: Record<string, number>): Map<number, string[]> {
  const result = new Map<number, string[]>();
  for (const word in counts) {
    const count = counts[word];
    if (!result.has(count)) result.set(count, []);
    result.get(count)!.push(word);
  }
  return result;
}

export default {
  mail_user_created() {
    const counts = countWords(TEXT);
    const top = Object.entries(counts)
      .filter(([, count]) => count > 1)
      .sort(([a, x], [b, y]) => y - x || (a > b ? 1 : -1));
    dovecot.i_info(top.map(([word, count]) => `${word}:${count}`).join(" "));
    const total = Object.values(counts).reduce((a, b) => a + b, 0);
    dovecot.i_info(`${total} words, ${Object.keys(counts).length} different`);
    for (const count of [3, 2, 1]) {
      dovecot.i_info(`${count}: ${invert(counts).get(count)?.sort().join(" ") ?? ""}`);
    }
    dovecot.i_info(`${"fox" in counts} ${"cat" in counts} ${counts["cat"] ?? 0}`);
    delete counts.fox;
    dovecot.i_info(String(counts.fox));
  },
} satisfies MailHooks;
