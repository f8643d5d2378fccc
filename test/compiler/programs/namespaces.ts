import type { MailHooks } from "dovescript";

namespace Quota {
  export const UNIT = 1024;
  let checks = 0;

  export interface Rule {
    limit: number;
    grace?: number;
  }

  export function check(used: number, rule: Rule): string {
    checks++;
    const limit = rule.limit * UNIT;
    const grace = (rule.grace ?? 0) * UNIT;
    if (used <= limit) return "ok";
    return used <= limit + grace ? "grace" : "over";
  }

  export function checked(): number {
    return checks;
  }

  export namespace Text {
    export const short = (used: number) => `${Math.round(used / UNIT)}K`;
  }
}

namespace Quota {
  export const DEFAULT: Rule = { limit: 100, grace: 10 };
}

export default {
  mail_user_created() {
    for (const used of [50 * Quota.UNIT, 105 * Quota.UNIT, 111 * Quota.UNIT]) {
      dovecot.i_info(`${Quota.Text.short(used)}: ${Quota.check(used, Quota.DEFAULT)}`);
    }
    dovecot.i_info(Quota.check(101 * Quota.UNIT, { limit: 100 }));
    dovecot.i_info(`${Quota.checked()} checks`);
  },
} satisfies MailHooks;
