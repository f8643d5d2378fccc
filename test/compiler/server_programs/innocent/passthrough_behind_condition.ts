import type { EarlyMailUser, MailHooks } from "dovescript";

function note(user: EarlyMailUser): void {
  if (user.service !== "imap") return;
  const event = dovecot.event().passthrough_event();
  if (user.home !== undefined) event.add_str("home", user.home);
  event.log_info("imap login");
}

export default {
  mail_user_created(user) {
    note(user);
  },
} satisfies MailHooks;
