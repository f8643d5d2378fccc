import type { EarlyMailUser, MailHooks, MailUser } from "dovescript";

interface Step<T extends EarlyMailUser> {
  readonly title: string;
  run(user: T): string;
}

const nameStep: Step<EarlyMailUser> = { title: "name", run: (user) => user.username };
const themeStep: Step<MailUser> = {
  title: "theme",
  run(user) {
    return user.metadata_get("/private/theme") ?? "none";
  },
};

function runAll<T extends EarlyMailUser>(steps: readonly Step<T>[], user: T): void {
  for (const step of steps) dovecot.i_info(`${step.title}: ${step.run(user)}`);
}

function names(users: EarlyMailUser[]): string {
  return users.map(({ username }) => username).join();
}

export default {
  mail_user_created(user) {
    runAll([nameStep], user);
  },
  mail_user_deinit_pre(user) {
    const users = [user];
    dovecot.i_info(names(users));
    runAll<MailUser>([nameStep, themeStep], user);
  },
} satisfies MailHooks;
