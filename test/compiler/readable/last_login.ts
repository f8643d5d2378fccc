import type { MailHooks } from "dovescript";

const LAST_LOGIN = "/private/vendor/vendor.example/last_login";
const DAY = 24 * 60 * 60;

export default {
  mail_user_created() {},

  mail_user_deinit_pre(user) {
    if (user.service === "doveadm") return;
    const now = user.session_create_time;
    const before = Number(user.metadata_get(LAST_LOGIN) ?? "0");
    if (before > 0 && now - before > 90 * DAY) {
      const days = Math.floor((now - before) / DAY);
      dovecot.i_warning(`${user.username} was away for ${days} days`);
    }
    user.metadata_set(LAST_LOGIN, `${now}`);
  },
} satisfies MailHooks;
