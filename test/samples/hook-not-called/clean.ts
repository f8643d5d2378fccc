import { accept, type AuthHooks } from "dovescript";

export default {
  auth_userdb_lookup: ({ user }) => accept({ home: `/var/vmail/${user}` }),
} satisfies AuthHooks;
