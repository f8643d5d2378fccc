import type { MailHooks } from "dovescript";
import { refuse } from "dovescript";

type Action = "allow" | "deny";

interface Rule {
  action: Action;
  pattern: string;
}

function parseRules(text: string): Rule[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item)
    .map((item) => ({
      action: item.startsWith("!") ? "deny" : "allow",
      pattern: item.replace("!", ""),
    }));
}

function matches(pattern: string, name: string): boolean {
  if (pattern === "*") return true;
  if (pattern.startsWith("*")) return name.endsWith(pattern.slice(1));
  if (pattern.endsWith("*")) return name.startsWith(pattern.slice(0, -1));
  return pattern === name;
}

function decide(rules: Rule[], name: string, fallback: Action = "deny"): Action {
  const rule = rules.find(({ pattern }) => matches(pattern, name));
  return rule ? rule.action : fallback;
}

export default {
  mail_user_created(user) {
    const rules = parseRules("!mallory, al*, *@example.org, !*@example.com,, ");
    for (const name of ["alice", "mallory", "bob@example.org", "eve@example.com", "zed"]) {
      dovecot.i_info(`${name}: ${decide(rules, name)}`);
    }
    dovecot.i_info(rules.filter(({ action }) => action === "deny").map(({ pattern }) => pattern).join(" "));
    if (decide(rules, user.username) === "deny") return refuse(`${user.username} is on the list`);
    dovecot.i_info("welcome");
  },
} satisfies MailHooks;
