import type { AuthRequest } from "./auth_request.ts";
import type { Passdb, PassdbSettings, Userdb, UserdbSettings, UserList } from "./database.ts";
import { expandForRequest } from "./expand.ts";
import { checkPassword } from "./password/check_password.ts";
import type { PassdbResult, UserdbResult } from "./results.ts";
import { setPassdbField } from "./set_field.ts";
import { setUserdbField } from "./set_userdb_field.ts";

/** One line: `user:password:uid:gid:(gecos):home:(shell):extra fields`. */
interface Entry {
  readonly password: string;
  readonly uid: string;
  readonly gid: string;
  readonly home: string;
  /** `key=value` or `userdb_key=value`, separated by blanks. */
  readonly extra: readonly (readonly [name: string, value: string])[];
  /** True if the line has more than a name and a password. */
  readonly hasUserdb: boolean;
}

/** Reads the users of a file; undefined if there is no file. */
export type ReadUsers = () => string | undefined;

/** The users of a file, read anew for each request as the server does when it changes. */
function readEntries(read: ReadUsers): Map<string, Entry> | undefined {
  const text = read();
  if (text === undefined) return undefined;
  const entries = new Map<string, Entry>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#") || line.startsWith(":")) continue;
    const columns = line.split(":");
    const [user = "", password = "", uid = "", gid = "", , home = "", , ...rest] = columns;
    const hasUserdb = columns.length > 2;
    entries.set(user, { password, uid, gid, home, hasUserdb, extra: wordsOf(rest.join(":")) });
  }
  return entries;
}

function wordsOf(text: string): [string, string][] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const end = word.indexOf("=");
      return end < 0 ? [word, ""] : [word.slice(0, end), word.slice(end + 1)];
    });
}

/** Finds the entry of a request's user, and logs why there is none. */
function findEntry(request: AuthRequest, file: string, read: ReadUsers): Entry | "user_unknown" {
  const entries = readEntries(read);
  const entry = entries?.get(request.names.user);
  if (entry !== undefined) return entry;
  if (entries === undefined) log(request, "info", `missing passwd file: ${file}`);
  else request.logRefusal("unknown user");
  return "user_unknown";
}

/** Up to 2.3 the line is no request's. */
function log(request: AuthRequest, level: "info" | "error", text: string): void {
  if (request.process.profile.facts.authPrefixesAreReplaced) request.log(level, text);
  else if (level === "error" || request.settings.verbose) request.process.logger.write(level, text);
}

/** The passdb of a file. */
export class PasswdFilePassdb implements Passdb {
  readonly cacheKey = undefined;
  readonly settings: PassdbSettings;
  readonly #file: string;
  readonly #read: ReadUsers;

  constructor(settings: PassdbSettings, file: string, read: ReadUsers) {
    this.settings = settings;
    this.#file = file;
    this.#read = read;
  }

  verify(request: AuthRequest): PassdbResult {
    const result = this.lookup(request);
    return result === "ok" ? checkPassword(request, this.settings) : result;
  }

  lookup(request: AuthRequest): PassdbResult {
    const entry = findEntry(request, this.#file, this.#read);
    if (typeof entry === "string") return entry;
    const { defaultScheme } = request.database;
    setPassdbField(request, { name: "password", value: entry.password, defaultScheme });
    for (const [name, value] of entry.extra) {
      const expansion = expandForRequest(value, request);
      setPassdbField(request, { name, value: "text" in expansion ? expansion.text : value, defaultScheme });
    }
    return "ok";
  }
}

/** The file of a userdb. */
export interface UsersFile {
  readonly file: string;
  /** True if there is no other userdb. */
  readonly isAlone: boolean;
}

/** The userdb of a file. */
export class PasswdFileUserdb implements Userdb {
  readonly cacheKey = undefined;
  readonly settings: UserdbSettings;
  readonly #file: string;
  readonly #isAlone: boolean;
  readonly #read: ReadUsers;

  constructor(settings: UserdbSettings, { file, isAlone }: UsersFile, read: ReadUsers) {
    this.settings = settings;
    this.#file = file;
    this.#isAlone = isAlone;
    this.#read = read;
  }

  /** The users about whom the file says nothing but a password. */
  get incomplete(): readonly string[] {
    const entries = [...(readEntries(this.#read) ?? [])];
    return entries.flatMap(([user, { hasUserdb }]) => (hasUserdb ? [] : [user]));
  }

  lookup(request: AuthRequest): UserdbResult {
    const entry = findEntry(request, this.#file, this.#read);
    if (typeof entry === "string") return entry;
    if (!entry.hasUserdb) return "user_unknown";
    void request.userdb;
    for (const name of ["uid", "gid", "home"] as const)
      if (entry[name] !== "") setUserdbField(request, name, entry[name]);
    for (const [name, value] of entry.extra)
      if (name.startsWith("userdb_")) setUserdbField(request, name.slice("userdb_".length), value);
    return "ok";
  }

  /** Those of whom the file says nothing but a password are left out where another userdb may know them. */
  iterate(request: AuthRequest): UserList {
    const entries = readEntries(this.#read);
    if (entries === undefined) {
      log(request, "error", `open(${this.#file}) failed: No such file or directory`);
      return { names: [], failed: true };
    }
    return {
      names: [...entries].flatMap(([name, { hasUserdb }]) => (hasUserdb || this.#isAlone ? [name] : [])),
      failed: false,
    };
  }
}
