import type { MailHooks } from "dovescript";

type Level = "guest" | "user" | "manager" | "admin";

function rights(level: Level): string[] {
  const list: string[] = [];
  switch (level) {
    case "admin":
      list.push("delete");
    // falls through
    case "manager":
      list.push("write");
    // falls through
    case "user":
      list.push("read");
      break;
    case "guest":
    default:
      list.push("look");
  }
  return list;
}

function classify(code: number): string {
  switch (true) {
    case code < 0:
      return "negative";
    case code >= 200 && code < 300:
      return "success";
    case code >= 400:
      return "failure";
  }
  return "other";
}

function tokens(text: string): string {
  let out = "";
  for (const ch of text) {
    switch (ch) {
      case " ":
      case "\t":
        continue;
      case "#":
        return out;
      case "a": {
        const upper = ch.toUpperCase();
        out += upper;
        break;
      }
      default:
        out += ch;
    }
  }
  return out;
}

export default {
  mail_user_created() {
    for (const level of ["guest", "user", "manager", "admin"] as const) {
      dovecot.i_info(`${level}: ${rights(level).join("+")}`);
    }
    dovecot.i_info([-1, 0, 204, 404].map(classify).join(" "));
    dovecot.i_info(tokens("banana\t split # comment"));
  },
} satisfies MailHooks;
