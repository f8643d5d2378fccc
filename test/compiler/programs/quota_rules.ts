import type { MailHooks } from "dovescript";

interface QuotaRule {
  mailbox: string;
  limits: { storage?: number; messages?: number };
  ignore: boolean;
}

const units: Record<string, number> = { B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([BKMG]?)$/i.exec(text.trim());
  if (!match) throw new SyntaxError(`bad size "${text}"`);
  const [, amount = "0", unit] = match;
  return Math.round(parseFloat(amount) * (units[(unit || "B").toUpperCase()] ?? 1));
}

function parseRule(text: string): QuotaRule {
  const [mailbox = "*", ...parts] = text.split(":");
  const rule: QuotaRule = { mailbox, limits: {}, ignore: false };
  for (const part of parts) {
    const [key, value = ""] = part.split("=", 2);
    switch (key) {
      case "ignore":
        rule.ignore = true;
        break;
      case "storage":
        rule.limits.storage = parseSize(value);
        break;
      case "messages":
        rule.limits.messages = Number.parseInt(value, 10);
        break;
      default:
        throw new Error(`unknown limit ${key}`);
    }
  }
  return rule;
}

export default {
  mail_user_created(user) {
    for (const text of ["*:storage=1.5G:messages=1000", "Trash:ignore", "Spam:storage=100m", "Bad:size=1", "X:storage=lots"]) {
      try {
        const { mailbox, limits, ignore } = parseRule(text);
        dovecot.i_info(`${user.username} ${mailbox}: ${limits.storage ?? "-"} ${limits.messages ?? "-"} ${ignore}`);
      } catch (error) {
        dovecot.i_info(`${text}: ${error instanceof SyntaxError ? "syntax" : "other"} ${(error as Error).message}`);
      }
    }
  },
} satisfies MailHooks;
