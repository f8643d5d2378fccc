import type { MailHooks } from "dovescript";

interface Seen {
  readonly name: string;
  readonly since: number;
}

const sessions: Seen[] = [];

export default {
  mail_user_created(user) {
    sessions.push({ name: user.username, since: user.session_create_time });
  },
  mail_user_deinit(user) {
    const own = sessions.find(({ name }) => name === user.username);
    dovecot.i_info(own === undefined ? "unknown" : `since ${own.since}`);
  },
} satisfies MailHooks;
