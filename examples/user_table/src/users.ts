/** One line of the file: a user with the limit of the quota, and a team whose mails the user sees as well. */
export interface User {
  readonly name: string;
  readonly uid: string;
  readonly gid: string;
  readonly quota: string;
  readonly team: string | undefined;
}

/** The columns of a line, between tabs; undefined for a comment or an incomplete line. */
function parseLine(line: string): User | undefined {
  const [name, uid, gid, quota, team] = line.split("\t");
  if (line.startsWith("#") || name === undefined || uid === undefined || gid === undefined) return undefined;
  return { name, uid, gid, quota: quota ?? "1G", team: team === "" ? undefined : team };
}

/** Reads the table. Throws if it cannot be opened, so that the log says why nobody is found. */
export function readUsers(path: string): User[] {
  const users: User[] = [];
  for (const line of io.lines(path)) {
    const user = parseLine(line);
    if (user) users.push(user);
  }
  return users;
}
