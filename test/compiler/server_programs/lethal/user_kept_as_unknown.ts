import type { MailHooks } from "dovescript";

const log: unknown[] = [];

function record(...values: unknown[]): void {
  log.push(...values);
}

export default {
  mail_user_created(user) {
    record("login", user);
  },
} satisfies MailHooks;
