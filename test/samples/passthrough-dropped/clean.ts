import type { MailHooks } from "dovescript";

function count(name: string): void {
  dovecot.event().passthrough_event().set_name(name).log_debug("counted");
}

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event().set_name("login");
    event.add_str("user", user.username).log_info("seen");
    count("logins");
  },
} satisfies MailHooks;
