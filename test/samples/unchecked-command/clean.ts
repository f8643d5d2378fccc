import { accept, type AuthHooks, reject } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    if (!/^[a-z0-9]+$/.test(user)) return reject("user_unknown");
    const [output] = io.popen(`id -u ${user}`);
    const uid = output?.read();
    output?.close();
    return uid === undefined ? reject("user_unknown") : accept({ uid });
  },
} satisfies AuthHooks;
