import { accept, type AuthHooks } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    const flag = dovecot.storage.MAILBOX_FLAG_READONLY;
    return accept({ home: `/var/vmail/${user}`, flag });
  },
} satisfies AuthHooks;
