import type { MailHooks } from "dovescript";

function count(name: string): void {
  dovecot.event().passthrough_event().set_name(name).log_debug("counted");
}

export default {
  mail_user_created(user) {
    dovecot.event().passthrough_event().set_name("login").add_str("user", user.username);
    count("logins");
  },
} satisfies MailHooks;
