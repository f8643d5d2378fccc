import type { AuthRequest, AuthRequestNames } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const names: AuthRequestNames;
declare const request: AuthRequest;
typeOf(request.user).is<string>();

type Fields =
  | "user"
  | "username"
  | "domain"
  | "domain_first"
  | "domain_last"
  | "original_user"
  | "original_username"
  | "original_domain"
  | "orig_user"
  | "orig_username"
  | "orig_domain"
  | "auth_user"
  | "auth_username"
  | "auth_domain"
  | "login_user"
  | "login_username"
  | "login_domain"
  | "master_user"
  | "owner_user";
type<keyof AuthRequestNames>().is<Fields>();

typeOf(names.user).is<string>();
typeOf(names.username).is<string>();
typeOf(names.domain).is<string | undefined>();
typeOf(names.domain_first).is<string | undefined>();
typeOf(names.domain_last).is<string | undefined>();
typeOf(names.original_user).is<string | undefined>();
typeOf(names.original_username).is<string | undefined>();
typeOf(names.original_domain).is<string | undefined>();
typeOf(names.orig_user).is<string | undefined>();
typeOf(names.orig_username).is<string | undefined>();
typeOf(names.orig_domain).is<string | undefined>();
typeOf(names.auth_user).is<string | undefined>();
typeOf(names.auth_username).is<string | undefined>();
typeOf(names.auth_domain).is<string | undefined>();
typeOf(names.login_user).is<string | undefined>();
typeOf(names.login_username).is<string | undefined>();
typeOf(names.login_domain).is<string | undefined>();
typeOf(names.master_user).is<string | undefined>();
typeOf(names.owner_user).is<string | undefined>();

// @ts-expect-error TS18048: a name without an @ has no domain
names.domain.length;
// @ts-expect-error TS2540: what is assigned changes only the script's own object
names.user = "bob";
// @ts-expect-error TS2339: never there
names.home;
