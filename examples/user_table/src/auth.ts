import { type AuthHooks, accept, reject } from "dovescript";
import { readUsers } from "./users.ts";

const FILE = "/etc/dovecot/users.tsv";
const HOMES = "/var/vmail";

export default {
  auth_userdb_lookup(request) {
    const user = readUsers(FILE).find(({ name }) => name === request.user);
    if (!user) return reject("user_unknown");
    const { uid, gid, quota, team } = user;
    const home = `${HOMES}/${user.name}`;
    if (team === undefined)
      return accept({
        uid,
        gid,
        home,
        mail_driver: "maildir",
        mail_path: "~/Maildir",
        quota_storage_size: quota,
      });
    return accept({
      uid,
      gid,
      home,
      mail_driver: "maildir",
      mail_path: "~/Maildir",
      quota_storage_size: quota,
      "namespace+": "team",
      "namespace/team/prefix": `Team/${team}/`,
      "namespace/team/separator": "/",
      "namespace/team/mail_driver": "maildir",
      "namespace/team/mail_path": `${HOMES}/teams/${team}`,
    });
  },

  auth_userdb_iterate() {
    return readUsers(FILE).map(({ name }) => name);
  },
} satisfies AuthHooks;
