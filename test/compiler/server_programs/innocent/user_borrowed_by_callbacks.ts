import { type EarlyMailUser, type MailHooks, refuse } from "dovescript";

type Check = (user: EarlyMailUser) => string | undefined;

const checks: readonly Check[] = [
  ({ anonymous }) => (anonymous ? "anonymous" : undefined),
  ({ home }) => (home === undefined ? "no home" : undefined),
  (user) => (user.uid < 100 ? "system account" : undefined),
];

export default {
  mail_user_created(user) {
    for (const check of checks) {
      const problem = check(user);
      if (problem !== undefined) return refuse(problem);
    }
  },
} satisfies MailHooks;
