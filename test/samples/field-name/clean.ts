import { accept, type AuthHooks } from "dovescript";

export default {
  auth_password_verify({ user }) {
    const fields: Record<string, string> = {};
    fields.userdb_home = `/var/vmail/${user}`;
    fields["userdb_namespace/inbox/prefix"] = "INBOX/";
    return accept(fields);
  },
} satisfies AuthHooks;
