import type { EarlyMailUser, EventPassthrough, MailHooks } from "dovescript";

function withFields(event: EventPassthrough, user: EarlyMailUser): EventPassthrough {
  return event.add_str("user", user.username).add_str("service", user.service);
}

export default {
  mail_user_created(user) {
    withFields(dovecot.event().passthrough_event().set_name("login"), user).log_info("login");
  },
} satisfies MailHooks;
