import type { MailHooks } from "dovescript";
import { isoDate } from "dovescript/date";
import { parse, stringify } from "dovescript/json";

interface Report {
  user: string;
  at: string;
  checks: { name: string; passed: boolean; details?: string[] }[];
  summary: Record<string, number>;
}

type Check = (user: { username: string; uid: number }) => string | true;

const checks: Record<string, Check> = {
  name: ({ username }) => /^[a-z]+$/.test(username) || `bad name ${username}`,
  uid: ({ uid }) => uid >= 1000 || "system user",
  quota: () => "no quota",
};

function isReport(value: unknown): value is Report {
  return typeof value === "object" && value !== null && "user" in value && "checks" in value;
}

export default {
  mail_user_created(user) {
    const report: Report = { user: user.username, at: isoDate(1767225600), checks: [], summary: { passed: 0, failed: 0 } };
    for (const [name, check] of Object.entries(checks)) {
      const result = check(user);
      const passed = result === true;
      report.checks.push(passed ? { name, passed } : { name, passed, details: [result] });
      report.summary[passed ? "passed" : "failed"]! += 1;
    }
    const text = stringify(report);
    dovecot.i_info(text);
    const back: unknown = parse(text);
    dovecot.i_info(isReport(back) ? `${back.user} ${back.checks.length} ${back.summary["failed"]}` : "no report");
    dovecot.i_info(`${isReport(parse("[1, 2"))} ${isReport(parse("null"))} ${isReport(null)}`);
  },
} satisfies MailHooks;
