import type { MailHooks } from "dovescript";
import { report } from "./report.ts";

const MAILBOXES = ["INBOX", "Archive", "Lists/dovecot"];

export default {
  mail_user_created() {},

  mail_user_deinit_pre(user) {
    for (const name of MAILBOXES) {
      try {
        report(user, name);
      } catch (problem) {
        // A user without one of the mailboxes: the report of the others goes on.
        dovecot.i_debug(`no report of ${name}: ${problem instanceof Error ? problem.message : "unknown"}`);
      }
    }
  },
} satisfies MailHooks;
