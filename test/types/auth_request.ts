import type {
  AuthRequest,
  AuthRequestConnection,
  AuthRequestFields,
  AuthRequestNames,
  DovecotEvent,
  PasswordMatch,
} from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const request: AuthRequest;

type Own =
  | "password"
  | "mech"
  | "mechanism"
  | "passdb"
  | "userdb"
  | "skip_password_check"
  | "passdbs_seen_user_unknown"
  | "passdbs_seen_internal_failure"
  | "userdbs_seen_internal_failure"
  | "log_debug"
  | "log_info"
  | "log_warning"
  | "log_error"
  | "var_expand"
  | "response_from_template"
  | "password_verify"
  | "event";
type<keyof AuthRequest>().is<Own | keyof AuthRequestNames | keyof AuthRequestConnection>();

typeOf(request.password).is<string | undefined>();
typeOf(request.mech).is<string>();
typeOf(request.mechanism).is<string | undefined>();
typeOf(request.passdb).is<AuthRequestFields>();
typeOf(request.userdb).is<AuthRequestFields>();
typeOf(request.passdb.userdb_home).is<string | undefined>();
typeOf(request.userdb.quota_rule).is<string | undefined>();
typeOf(request.skip_password_check).is<boolean>();
typeOf(request.passdbs_seen_user_unknown).is<boolean>();
typeOf(request.passdbs_seen_internal_failure).is<boolean>();
typeOf(request.userdbs_seen_internal_failure).is<boolean>();
typeOf(request.log_debug("text")).is<void>();
typeOf(request.log_info("text")).is<void>();
typeOf(request.log_warning("text")).is<void>();
typeOf(request.log_error("text")).is<void>();
typeOf(request.var_expand("%{user}")).is<string>();
typeOf(request.response_from_template("uid=1000 home=/var/vmail/%u")).is<Record<string, string>>();
typeOf(request.password_verify("{SSHA256}…", "secret")).is<PasswordMatch>();
typeOf(request.event()).is<DovecotEvent>();

// @ts-expect-error TS2554: without a hash 2.3 ends in a segmentation fault
request.password_verify();
// @ts-expect-error TS2554: without a password 2.3 ends in a segmentation fault
request.password_verify("{PLAIN}secret");
// @ts-expect-error TS2345: a lookup has no password
request.password_verify("{PLAIN}secret", request.password);
// @ts-expect-error TS2345: a log line is a text
request.log_info(undefined);
// @ts-expect-error TS2554: a log line is a text
request.log_error();
// @ts-expect-error TS2339: a mail_user has it
request.plugin_getenv("x");
// @ts-expect-error TS2540: what is assigned changes only the script's own object
request.skip_password_check = true;
