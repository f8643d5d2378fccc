/** What the server logged about a login. */
export interface LoggedLogin {
  readonly pid: number;
  readonly sessionId: string;
}

/** A line of the login process itself: no script can write one that begins like this. */
const LOGIN = /^imap-login: Info: Log(?:in|ged in): user=<(.*?)>, .*mpid=(\d+), .*session=<([^<>]+)>/gm;

/** The logins in a log, by user. */
export function loggedLogins(log: string): ReadonlyMap<string, LoggedLogin> {
  return new Map(
    [...log.matchAll(LOGIN)].map(([, user, pid, sessionId]) => [
      user!,
      { pid: Number(pid), sessionId: sessionId! },
    ]),
  );
}
