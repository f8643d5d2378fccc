import type { MailHooks } from "dovescript";

type Unit = "B" | "K" | "M" | "G";

const FACTORS: Record<Unit, number> = { B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

function parseSize(text: string): number {
  const unit = text.slice(-1).toUpperCase();
  if (unit in FACTORS) return parseFloat(text) * FACTORS[unit as Unit];
  return parseFloat(text);
}

interface Quota {
  storage?: number;
  messages?: number;
}

// *:storage=1G:messages=1000
function parseRule(rule: string): [string, Quota] {
  const [mailbox, ...limits] = rule.split(":");
  const quota: Quota = {};
  for (const limit of limits) {
    const [name, value] = limit.split("=");
    if (name === "storage") quota.storage = parseSize(value);
    else if (name === "messages") quota.messages = Number(value);
  }
  return [mailbox, quota];
}

function bar(used: number, limit: number, width = 10): string {
  const filled = Math.min(width, Math.round((used / limit) * width));
  return "[" + "#".repeat(filled) + ".".repeat(width - filled) + "]";
}

export default {
  mail_user_created(user) {
    const rules = [user.plugin_getenv("quota_rule") ?? "*:storage=1G", "Trash:storage=+100M", "Sent:messages=10:storage=1.5K"];
    for (const rule of rules) {
      const [mailbox, { storage, messages }] = parseRule(rule);
      dovecot.i_info(`${mailbox}: ${storage ?? "unlimited"} bytes, ${messages ?? "unlimited"} messages`);
    }
    for (const used of [0, 333, 500, 2000]) dovecot.i_info(`${bar(used, 1000)} ${used / 10}%`);
    dovecot.i_info(`${parseSize("512")} ${parseSize("2k")} ${parseSize("x")}`);
  },
} satisfies MailHooks;
