import type { MailHooks } from "dovescript";

function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    const candidate = line.trim() ? `${line} ${word}` : indent + word;
    if (candidate.length > width && line.trim()) {
      lines.push(line);
      line = indent + word;
    } else {
      line = candidate;
    }
  }
  if (line.trim()) lines.push(line);
  return lines;
}

function justify(line: string, width: number): string {
  const words = line.split(" ");
  if (words.length < 2) return line.padEnd(width);
  const spaces = width - words.reduce((sum, word) => sum + word.length, 0);
  const gaps = words.length - 1;
  return words
    .map((word, i) => (i < gaps ? word + " ".repeat(Math.floor(spaces / gaps) + (i < spaces % gaps ? 1 : 0)) : word))
    .join("");
}

const center = (text: string, width: number) => {
  const left = Math.floor((width - text.length) / 2);
  return " ".repeat(Math.max(left, 0)) + text;
};

const truncate = (text: string, max: number) => (text.length > max ? `${text.slice(0, max - 3)}...` : text);

export default {
  mail_user_created() {
    const text = "All mail in this folder will be removed after thirty days unless it is marked.";
    const lines = wrap(text, 24);
    lines.forEach((line, i) => dovecot.i_info(`${i + 1}|${i < lines.length - 1 ? justify(line, 24) : line}|`));
    wrap(text, 30, "> ").forEach((line) => dovecot.i_info(line));
    dovecot.i_info(`${center("Notice", 20)}|`);
    dovecot.i_info(`${truncate("a long subject line", 10)} ${truncate("short", 10)}`);
  },
} satisfies MailHooks;
