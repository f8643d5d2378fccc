import type { PassdbCode, UserdbCode } from "./auth.d.ts";
import type { AuthFields, AuthFieldValue, KnownAuthFields } from "./auth_fields.d.ts";
import type { AuthFlag } from "./auth_flag.d.ts";

declare const accepted: unique symbol;
declare const rejected: unique symbol;

/** What {@link accept} gives: only good to be returned from a hook. */
export interface Accepted<Fields> {
  readonly [accepted]: Fields;
}

/** What {@link reject} gives: only good to be returned from a hook. */
export interface Rejected<Reason extends string> {
  readonly [rejected]: Reason;
}

/** Why a userdb rejects a user: a result of `dovecot.auth` in lower case. */
export type UserdbReason = "user_unknown" | "internal_failure";

/** Why a passdb rejects a user: a result of `dovecot.auth` in lower case. */
export type PassdbReason =
  | UserdbReason
  | "password_mismatch"
  | "user_disabled"
  | "pass_expired"
  | "scheme_not_available"
  | "next";

/** The second value beside a code: fields, or a text. The release decides which one goes with which code. */
type Second = string | Readonly<Record<string, AuthFieldValue>> | undefined;

/** The two values of the server, `$multi(dovecot.auth.PASSDB_RESULT_OK, { … })`, or the code alone. */
type Raw<Code extends number> = Code | LuaMultiReturn<[Code, Second?]>;

/** The fields of an accepted user whose password the server checks. */
interface WithPassword {
  readonly password: string;
}

/** The fields of an accepted user whose password something else has checked. */
interface WithoutPassword {
  readonly nopassword: AuthFlag;
}

/** What a passdb may say of a user's password: `accept` or `reject`. */
export type PassdbResult = Accepted<object> | Rejected<PassdbReason> | Raw<PassdbCode>;

/**
 * What a passdb may say of a user: `accept` with a `password`, which the server then checks, or with `nopassword`, or `reject`.
 */
export type PassdbLookupResult =
  | Accepted<WithPassword>
  | Accepted<WithoutPassword>
  | Rejected<PassdbReason>
  | Raw<PassdbCode<PassdbReason>>
  | LuaMultiReturn<[PassdbCode<"ok">, string | WithPassword | WithoutPassword]>;

/** What a userdb may say of a user: `accept` or `reject`. */
export type UserdbResult = Accepted<object> | Rejected<UserdbReason> | Raw<UserdbCode>;

/**
 * Makes a passdb or a userdb accept the user, with fields: `return accept({ home: "/var/vmail/ann" })` compiles to
 * `return dovecot.auth.PASSDB_RESULT_OK, {home = "/var/vmail/ann"}`.
 *
 * @param fields By name. Those that are undefined are left out.
 */
export declare function accept(this: void): Accepted<object>;
export declare function accept<Fields extends AuthFields<Fields>>(
  this: void,
  fields: Fields & KnownAuthFields,
): Accepted<Fields>;

/**
 * Makes a passdb or a userdb reject the user: `return reject("user_unknown")` compiles to
 * `return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""` up to 2.4.0, and to `…, nil` from 2.4.1.
 *
 * @param result Tells the server why. A userdb knows only `user_unknown` and `internal_failure`.
 * @param reason For the log. The server writes that of an `internal_failure` itself; all others become
 *   `request:log_info(reason)`, which `auth_verbose = yes` shows.
 */
export declare function reject<Reason extends PassdbReason>(
  this: void,
  result: Reason,
  reason: string,
): Rejected<Reason>;
export declare function reject<Reason extends PassdbReason>(this: void, result: Reason): Rejected<Reason>;
