import type { MailUser, PushHooks } from "dovescript";

export default {
  dovecot_lua_notify_begin_txn(user) {
    return { user };
  },
  dovecot_lua_notify_event_message_new() {},
  dovecot_lua_notify_end_txn({ user }) {
    dovecot.i_info(`a change for ${user.username}`);
  },
} satisfies PushHooks<{ user: MailUser }>;
