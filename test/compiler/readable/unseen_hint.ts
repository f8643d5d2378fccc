import { type EarlyMailUser, type MailHooks, type MailUser, refuse } from "dovescript";

const MAILBOXES = ["INBOX", "Work", "Lists"];
const MUTED = "/private/vendor/vendor.example/muted";

/** The first mailbox with unseen messages. */
function firstUnseen(user: MailUser): string | undefined {
  for (const name of MAILBOXES) {
    using mailbox = user.mailbox(name);
    mailbox.sync();
    if (mailbox.metadata_get(MUTED) !== undefined) continue;
    if (mailbox.status(dovecot.storage.STATUS_UNSEEN).unseen > 0) return name;
  }
  return undefined;
}

function sessionsOf(user: EarlyMailUser): number {
  const setting = user.plugin_getenv("sessions") ?? "unlimited";
  const sessions = Number.parseInt(setting, 10);
  if (!(sessions >= 0)) throw new Error(`"${setting}" is no number`);
  return sessions;
}

export default {
  mail_user_created(user) {
    try {
      const sessions = sessionsOf(user);
      if (sessions === 0) return refuse("no sessions are allowed");
      dovecot.i_debug(`${user.username} may open ${sessions} sessions`);
    } catch (problem) {
      dovecot.i_warning(`sessions: ${problem}`);
    }
  },

  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    inbox.open();
    if (inbox.metadata_get(MUTED) !== undefined) return;
    const name = firstUnseen(user);
    if (name !== undefined) dovecot.i_info(`${user.username} has not seen all of ${name}`);
  },
} satisfies MailHooks;
