import type { MailHooks } from "dovescript";

type Token = { kind: "number" | "name" | "operator"; text: string; at: number };

function tokenize(source: string): Token[] {
  const pattern = /\s*(?:(\d+(?:\.\d+)?)|([a-z_]\w*)|(.))/gi;
  const tokens: Token[] = [];
  let match: RegExpExecArray | null;
  while ((match = pattern.exec(source)) !== null) {
    const [, number, name, operator] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: number, at: match.index });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, at: match.index });
    else tokens.push({ kind: "operator", text: operator, at: match.index });
  }
  return tokens;
}

export default {
  mail_user_created() {
    for (const token of tokenize("limit = 3.5 * (base_size + 10)")) {
      dovecot.i_info(`${token.kind} ${token.text} @${token.at}`);
    }
  },
} satisfies MailHooks;
