import {
  type Accepted,
  accept,
  type PassdbLookupResult,
  type PassdbReason,
  type PassdbResult,
  type Rejected,
  reject,
  type UserdbReason,
  type UserdbResult,
} from "dovescript";
import { type, typeOf } from "./exact.ts";

type<PassdbReason>().is<
  | "user_unknown"
  | "internal_failure"
  | "password_mismatch"
  | "user_disabled"
  | "pass_expired"
  | "scheme_not_available"
  | "next"
>();
type<UserdbReason>().is<"user_unknown" | "internal_failure">();
typeOf(accept()).is<Accepted<object>>();
typeOf(accept({ home: "/var/vmail/ann" })).is<Accepted<{ home: string }>>();
typeOf(reject("next")).is<Rejected<"next">>();
typeOf(reject("internal_failure", "no connection")).is<Rejected<"internal_failure">>();

const verified: PassdbResult[] = [accept(), accept({ user: "ann" }), reject("password_mismatch")];
const found: PassdbLookupResult[] = [
  accept({ password: "{PLAIN}x" }),
  accept({ nopassword: true, user: "ann" }),
];
const known: UserdbResult[] = [accept({ home: "/var/vmail/ann" }), reject("user_unknown")];

// @ts-expect-error TS2322: an accepted user needs a password or nopassword
const open: PassdbLookupResult = accept({ user: "ann" });
// @ts-expect-error TS2322: an accepted user needs a password or nopassword
const empty: PassdbLookupResult = accept();
declare const password: string | undefined;
// @ts-expect-error TS2322: the password may be missing
const maybe: PassdbLookupResult = accept({ password });
// @ts-expect-error TS2322: a userdb has no password
const userdb: UserdbResult = reject("password_mismatch");
// @ts-expect-error TS2345: a result of the server in lower case
reject("unknown");
// @ts-expect-error TS2554: a rejection has a result
reject();
declare const missing: string | undefined;
// @ts-expect-error TS2345: a reason that is missing would raise an error
reject("next", missing);
// @ts-expect-error TS2345: a reason is a text
reject("next", 5);
// @ts-expect-error TS2322: a number is no result
const number: PassdbResult = 1;
// @ts-expect-error TS2322: a code of a userdb
const code: PassdbResult = dovecot.auth.USERDB_RESULT_OK;
// @ts-expect-error TS2322: true is no result
const truth: PassdbResult = true;
// @ts-expect-error TS2741: only accept makes it
const made: Accepted<object> = {};
// @ts-expect-error TS2322: without a call
const uncalled: UserdbResult = accept;
const raw: PassdbResult = dovecot.auth.PASSDB_RESULT_NEXT;
const pair: UserdbResult = $multi(dovecot.auth.USERDB_RESULT_OK, { home: "/var/vmail/ann" });
// @ts-expect-error TS2322: a code of a passdb
const wrongPair: UserdbResult = $multi(dovecot.auth.PASSDB_RESULT_OK, { home: "/var/vmail/ann" });
const rawLookup: PassdbLookupResult[] = [
  dovecot.auth.PASSDB_RESULT_NEXT,
  $multi(dovecot.auth.PASSDB_RESULT_OK, { password: "{PLAIN}x", user: "ann" }),
  $multi(dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "gone"),
];
// @ts-expect-error TS2322: an accepted user needs a password or nopassword
const openPair: PassdbLookupResult = $multi(dovecot.auth.PASSDB_RESULT_OK, { user: "ann" });
// @ts-expect-error TS2322: an accepted user needs a password or nopassword
const openCode: PassdbLookupResult = dovecot.auth.PASSDB_RESULT_OK;
// @ts-expect-error TS2322: a boolean is no second value
const flag: PassdbResult = $multi(dovecot.auth.PASSDB_RESULT_OK, true);

export {
  code,
  empty,
  flag,
  found,
  known,
  made,
  maybe,
  number,
  open,
  openCode,
  openPair,
  pair,
  raw,
  rawLookup,
  truth,
  uncalled,
  userdb,
  verified,
  wrongPair,
};
