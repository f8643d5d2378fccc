import type { MailHooks } from "dovescript";

interface Rule {
  name: string;
  max: number;
  window: number;
}

class Limiter {
  private readonly events: Record<string, number[]> = {};
  constructor(private readonly rules: readonly Rule[]) {}

  attempt(key: string, now: number): { allowed: boolean; rule?: string; retryIn?: number } {
    const times = (this.events[key] = this.events[key] ?? []);
    for (const { name, max, window } of this.rules) {
      const recent = times.filter((time) => time > now - window);
      if (recent.length >= max) {
        const oldest = recent[recent.length - max]!;
        return { allowed: false, rule: name, retryIn: oldest + window - now };
      }
    }
    times.push(now);
    const longest = Math.max(...this.rules.map((rule) => rule.window));
    while (times.length > 0 && times[0]! <= now - longest) times.shift();
    return { allowed: true };
  }
}

const rules = [
  { name: "burst", max: 2, window: 10 },
  { name: "hourly", max: 4, window: 100 },
] as const satisfies readonly Rule[];

export default {
  mail_user_created(user) {
    const limiter = new Limiter(rules);
    const key = `${user.username}/${user.service}`;
    for (const now of [0, 1, 2, 11, 12, 13, 50, 101, 102, 250]) {
      const { allowed, rule = "-", retryIn } = limiter.attempt(key, now);
      dovecot.i_info(`${now}: ${allowed ? "yes" : "no"} ${rule}${retryIn === undefined ? "" : ` in ${retryIn}`}`);
    }
    dovecot.i_info(`${limiter.attempt("other", 0).allowed} ${rules.map(({ name }) => name).join("+")}`);
    const hourly = rules.find((rule) => rule.name === "hourly");
    dovecot.i_info(`${hourly?.max} ${rules.length} ${rules[0].window}`);
  },
} satisfies MailHooks;
