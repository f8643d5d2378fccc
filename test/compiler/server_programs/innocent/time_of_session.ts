import type { MailHooks } from "dovescript";
import { isoDate } from "dovescript/date";

export default {
  mail_user_created(user) {
    dovecot.i_info(`${user.username} since ${isoDate(user.session_create_time)}`);
  },
  mail_user_deinit(user) {
    const seconds = os.time() - user.session_create_time;
    if (seconds > 3600) dovecot.i_warning(`${user.username}: ${seconds} seconds`);
    else dovecot.i_info(`${user.username}: short session`);
  },
} satisfies MailHooks;
