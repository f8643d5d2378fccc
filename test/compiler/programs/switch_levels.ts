import type { MailHooks } from "dovescript";

type Level = "debug" | "info" | "notice" | "warning" | "error" | "fatal";

function score(level: Level): number {
  let points = 0;
  switch (level) {
    case "fatal":
      points += 100;
    // falls through
    case "error":
      points += 10;
    // falls through
    case "warning":
      points += 1;
      break;
    case "notice":
    case "info":
      return 0.5;
    default:
      points = -1;
  }
  return points;
}

function classify(code: number): string {
  switch (true) {
    case code < 0:
      return "negative";
    case code === 0:
      return "zero";
    case code < 10: {
      const kind = code % 2 ? "odd" : "even";
      return `small ${kind}`;
    }
    default:
      return "large";
  }
}

function tokens(text: string): string[] {
  const found: string[] = [];
  let word = "";
  for (const char of text) {
    switch (char) {
      case " ":
      case "\t":
        if (word) found.push(word);
        word = "";
        continue;
      case ";":
        if (word) found.push(word);
        return found;
    }
    word += char;
  }
  if (word) found.push(word);
  return found;
}

export default {
  mail_user_created() {
    const levels: Level[] = ["debug", "info", "notice", "warning", "error", "fatal"];
    dovecot.i_info(levels.map((level) => `${level}=${score(level)}`).join(" "));
    dovecot.i_info([-1, 0, 3, 4, 12].map(classify).join("; "));
    dovecot.i_info(tokens("one  two\tthree;four").join("|"));
  },
} satisfies MailHooks;
