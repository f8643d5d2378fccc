import type { DovecotAuth, PassdbCode, UserdbCode } from "dovescript";
import { type, typeOf } from "./exact.ts";

const { auth } = dovecot;

typeOf(auth).is<DovecotAuth>();
typeOf(auth.PASSDB_RESULT_OK).is<PassdbCode<"ok">>();
typeOf(auth.PASSDB_RESULT_PASSWORD_MISMATCH).is<PassdbCode<"password_mismatch">>();
typeOf(auth.PASSDB_RESULT_INTERNAL_FAILURE).is<PassdbCode<"internal_failure">>();
typeOf(auth.PASSDB_RESULT_SCHEME_NOT_AVAILABLE).is<PassdbCode<"scheme_not_available">>();
typeOf(auth.PASSDB_RESULT_USER_UNKNOWN).is<PassdbCode<"user_unknown">>();
typeOf(auth.PASSDB_RESULT_USER_DISABLED).is<PassdbCode<"user_disabled">>();
typeOf(auth.PASSDB_RESULT_PASS_EXPIRED).is<PassdbCode<"pass_expired">>();
typeOf(auth.PASSDB_RESULT_NEXT).is<PassdbCode<"next">>();
typeOf(auth.USERDB_RESULT_OK).is<UserdbCode<"ok">>();
typeOf(auth.USERDB_RESULT_INTERNAL_FAILURE).is<UserdbCode<"internal_failure">>();
typeOf(auth.USERDB_RESULT_USER_UNKNOWN).is<UserdbCode<"user_unknown">>();
type<keyof DovecotAuth & `USERDB_${string}`>().is<
  "USERDB_RESULT_OK" | "USERDB_RESULT_INTERNAL_FAILURE" | "USERDB_RESULT_USER_UNKNOWN"
>();

const passdb: PassdbCode = auth.PASSDB_RESULT_NEXT;
const userdb: UserdbCode = auth.USERDB_RESULT_OK;
// @ts-expect-error TS2322: -3 for a passdb, -2 for a userdb
const mixed: UserdbCode = auth.PASSDB_RESULT_USER_UNKNOWN;
// @ts-expect-error TS2322: -2 for a userdb, -3 for a passdb
const other: PassdbCode = auth.USERDB_RESULT_USER_UNKNOWN;
// @ts-expect-error TS2322: a number that is no result ends the worker in a panic
const number: PassdbCode = 1;
// @ts-expect-error TS2551: a userdb has no password
auth.USERDB_RESULT_PASSWORD_MISMATCH;

export { mixed, number, other, passdb, userdb };
