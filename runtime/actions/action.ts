import type { MailAction } from "./mail_action.ts";
import type { Typed } from "./typed.ts";

/** A command of an administrator, taken apart. */
export type Action = AuthAction | MailAction | MailboxList;

/** Questions to auth, and waiting. */
export type AuthAction = AuthTest | AuthLookup | AuthLogin | AuthCacheFlush | UserLookup | Sleep;

/** The kinds of actions, by the words that begin them. */
export type ActionKind = Action["kind"];

/** Client information: the `-x key=value` of a command, in their order. */
export type AuthInfo = readonly (readonly [key: string, value: string])[];

/** `auth test`: an authentication. */
export interface AuthTest extends Typed {
  readonly kind: "auth test";
  readonly info: AuthInfo;
  readonly user: string;
  readonly password: string;
  /** `-M`: who really logs in. */
  readonly masterUser?: string;
  /** `-A`, from 2.4.0. Default `plain`. */
  readonly mechanism?: string;
}

/** `auth login`: an authentication, and the look-up in the userdb that follows it. */
export interface AuthLogin extends Omit<AuthTest, "kind"> {
  readonly kind: "auth login";
}

/** `auth lookup`: look-ups in the passdb without a password. */
export interface AuthLookup extends Typed {
  readonly kind: "auth lookup";
  readonly info: AuthInfo;
  readonly users: readonly string[];
  /** `-f`: the one field that is printed. */
  readonly field?: string;
}

/** `auth cache flush`: forgets the answers about some users, or all. */
export interface AuthCacheFlush extends Typed {
  readonly kind: "auth cache flush";
  readonly users: readonly string[];
}

/** `user`: look-ups in the userdb; a mask such as `*` lists users. */
export interface UserLookup extends Typed {
  readonly kind: "user";
  readonly info: AuthInfo;
  readonly masks: readonly string[];
  /** `-f`: the one field that is printed. */
  readonly field?: string;
  /** `-u`: only what the userdb said. */
  readonly userdbOnly: boolean;
  /** True if they are names, whatever characters are in them. */
  readonly isName?: boolean;
}

/** `mailbox list -u USER`: a session of a user. */
export interface MailboxList extends Typed {
  readonly kind: "mailbox list";
  readonly user: string;
}

/** `sleep`: nothing happens for a time. */
export interface Sleep extends Typed {
  readonly kind: "sleep";
  readonly milliseconds: number;
}
