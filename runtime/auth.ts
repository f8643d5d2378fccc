import type { AuthLogin, AuthLookup, AuthTest, UserLookup } from "./actions/action.ts";

import { requireText } from "./required_text.ts";

/** Client information of an authentication or a question. */
export interface AuthClientOptions {
  /** The service that asks, such as `imap`. Default `doveadm`. */
  readonly service?: string;
  readonly remoteIp?: string;
  readonly localIp?: string;
  readonly remotePort?: number;
  readonly localPort?: number;
  /** The id of the session, which log lines show. */
  readonly session?: string;
}

/** How a client authenticates. */
export interface AuthenticateOptions extends AuthClientOptions {
  readonly password: string;
  /** Who really logs in, if that is not the user. */
  readonly masterUser?: string;
  /** True if the userdb is asked as well, as when a session follows. Default `false`. */
  readonly login?: boolean;
}

/** The options of doveadm for a client. */
const KEYS = {
  service: "service",
  remoteIp: "rip",
  localIp: "lip",
  remotePort: "rport",
  localPort: "lport",
  session: "session",
} as const satisfies Record<keyof AuthClientOptions, string>;

type Info = AuthTest["info"];

function infoOf(options: AuthClientOptions): Info {
  const names = Object.keys(KEYS) as (keyof AuthClientOptions)[];
  return names.flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [[KEYS[name], String(value)] as const];
  });
}

/** The words of an action, as a shell would take them. */
export function typed(words: readonly string[]) {
  const quoted = words.map((word) =>
    /^[\w@.:/=%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  return { command: quoted.join(" "), words };
}

function infoWords(info: Info): string[] {
  return info.flatMap(([key, value]) => ["-x", `${key}=${value}`]);
}

/** `auth test`, or `auth login`. */
export function authenticateAction(user: string, options: AuthenticateOptions): AuthTest | AuthLogin {
  requireText("user", user);
  requireText("password", options.password);
  const info = infoOf(options);
  const { masterUser, password } = options;
  const kind = options.login ? "auth login" : "auth test";
  const master = masterUser === undefined ? [] : ["-M", masterUser];
  const words = [...kind.split(" "), ...infoWords(info), ...master, user, password];
  return { kind, user, password, info, ...typed(words), ...(masterUser === undefined ? {} : { masterUser }) };
}

/** `auth lookup`. */
export function lookupPassdbAction(user: string, options: AuthClientOptions): AuthLookup {
  requireText("user", user);
  const info = infoOf(options);
  return { kind: "auth lookup", users: [user], info, ...typed(["auth", "lookup", ...infoWords(info), user]) };
}

/** `user`. */
export function lookupUserdbAction(user: string, options: AuthClientOptions): UserLookup {
  requireText("user", user);
  const info = infoOf(options);
  const words = ["user", ...infoWords(info), user];
  return { kind: "user", masks: [user], info, userdbOnly: false, isName: true, ...typed(words) };
}

/** `user '*'`. */
export const LIST_USERS: UserLookup = {
  kind: "user",
  masks: ["*"],
  info: [],
  userdbOnly: false,
  ...typed(["user", "*"]),
};
