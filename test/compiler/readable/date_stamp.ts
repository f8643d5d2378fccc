import type { MailHooks } from "dovescript";
import { isoDate } from "dovescript/date";

const FIRST_SEEN = "/private/vendor/vendor.example/first_seen";

export default {
  mail_user_created() {},

  /** Stamps an account once, with the day of its first session. */
  mail_user_deinit_pre(user) {
    if (user.metadata_get(FIRST_SEEN) !== undefined) return;
    const stamp = isoDate(user.session_create_time);
    user.metadata_set(FIRST_SEEN, stamp);
    dovecot.i_info(`first session of ${user.username} on ${stamp.slice(0, 10)}`);
  },
} satisfies MailHooks;
