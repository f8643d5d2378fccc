import type { MailHooks, MailUser } from "dovescript";

const MARK = "/private/vendor/vendor.example/cleanup_wanted";
const MAILBOXES = ["Trash", "Spam", "Old/Archive"];

/** Removes the mark of a mailbox; whether there was one. */
function cleanUp(user: MailUser, name: string): boolean {
  using mailbox = user.mailbox(name);
  mailbox.open();
  if (mailbox.metadata_get(MARK) === undefined) return false;
  mailbox.metadata_unset(MARK);
  return true;
}

export default {
  mail_user_created() {},

  mail_user_deinit_pre(user) {
    const done: string[] = [];
    let failures = 0;
    for (const name of MAILBOXES) {
      try {
        if (cleanUp(user, name)) done.push(name);
      } catch (problem) {
        failures++;
        dovecot.i_warning(
          `cannot clean up ${name}: ${problem instanceof Error ? problem.message : "unknown"}`,
        );
      }
    }
    if (done.length > 0 || failures > 0) dovecot.i_info(`cleaned up ${done.join(", ")}; ${failures} failed`);
  },
} satisfies MailHooks;
