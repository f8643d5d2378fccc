import type { MailHooks } from "dovescript";
import { parse, stringify } from "dovescript/json";

interface Policy {
  name: string;
  days: number;
  folders: string[];
}

function isPolicy(value: unknown): value is Policy {
  if (typeof value !== "object" || value === null) return false;
  const candidate = value as Partial<Policy>;
  return typeof candidate.name === "string" && typeof candidate.days === "number" && Array.isArray(candidate.folders);
}

function load(text: string): Policy | string {
  try {
    const value = parse(text);
    return isPolicy(value) ? value : "not a policy";
  } catch (error) {
    return `broken: ${error instanceof Error ? error.name : "?"}`;
  }
}

export default {
  mail_user_created(user) {
    const texts = [
      '{"name":"keep","days":30,"folders":["INBOX","Sent"]}',
      '{"name":"keep","days":"30","folders":[]}',
      '[1,2,3]',
      'null',
      '{"name":',
    ];
    for (const text of texts) {
      const policy = load(text);
      if (typeof policy === "string") dovecot.i_info(policy);
      else dovecot.i_info(`${policy.name} for ${policy.days} days in ${policy.folders.join(", ")}`);
    }
    dovecot.i_info(stringify({ user: user.username, counts: [1, 2, 3], quota: { used: 1.5, full: false } }));
  },
} satisfies MailHooks;
