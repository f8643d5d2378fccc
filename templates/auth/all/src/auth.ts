import { type AuthHooks, accept, reject } from "dovescript";

interface Account {
  readonly user: string;
  /** Of the password `secret`, as `doveadm pw -s SSHA256` makes it. */
  readonly hash: string;
  /** True if the user may log in from the server itself only. */
  readonly isLocal: boolean;
}

const ACCOUNTS: readonly Account[] = [
  { user: "alice", hash: "{SSHA256}+E+iFJ27Yu1ODPH1UNKUmzOmUT06dwfghQJRHHnMsO5zYWx0", isLocal: false },
  { user: "bob", hash: "{SSHA256}+E+iFJ27Yu1ODPH1UNKUmzOmUT06dwfghQJRHHnMsO5zYWx0", isLocal: true },
];

function findAccount(user: string): Account | undefined {
  return ACCOUNTS.find((account) => account.user === user);
}

export default {
  auth_password_verify(request, password) {
    const account = findAccount(request.user);
    if (!account) return reject("user_unknown");
    if (account.isLocal && (request.remote_ip ?? request.rip) !== "127.0.0.1") {
      return reject("user_disabled", `${request.user} may not log in from outside`);
    }
    return request.password_verify(account.hash, password) > 0 ? accept() : reject("password_mismatch");
  },

  auth_userdb_lookup({ user }) {
    if (!findAccount(user)) return reject("user_unknown");
    return accept({ uid: 5000, gid: 5000, home: `/var/vmail/${user}` });
  },

  auth_userdb_iterate: () => ACCOUNTS.map(({ user }) => user),
} satisfies AuthHooks;
