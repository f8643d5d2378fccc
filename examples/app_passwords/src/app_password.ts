/** One line of the file: a password of a user for some services. */
export interface AppPassword {
  readonly user: string;
  readonly services: readonly string[];
  readonly hash: string;
}

/** `ann@example.org:imap,smtp:{SSHA256}…`; undefined for a comment or anything else. */
function parseLine(line: string): AppPassword | undefined {
  const [user, services, hash] = line.split(":");
  if (line.startsWith("#") || user === undefined || services === undefined || hash === undefined)
    return undefined;
  return { user, services: services.split(","), hash };
}

/** Reads all passwords of a file. Throws if it cannot be opened, so that the log says why nobody gets in. */
export function readPasswords(path: string): AppPassword[] {
  const found: AppPassword[] = [];
  for (const line of io.lines(path)) {
    const entry = parseLine(line);
    if (entry) found.push(entry);
  }
  return found;
}
