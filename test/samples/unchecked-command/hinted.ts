import { accept, type AuthHooks, reject } from "dovescript";

export default {
  auth_userdb_lookup({ user }) {
    if (!/^[A-Za-z0-9._@-]+$/.test(user)) throw new Error("not for the shell");
    const [output] = io.popen(`id -u ${user}`);
    const uid = output?.read();
    output?.close();
    return uid === undefined ? reject("user_unknown") : accept({ uid });
  },
} satisfies AuthHooks;
