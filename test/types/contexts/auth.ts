import {
  type AuthHooks,
  type AuthRequest,
  accept,
  type MailUser,
  type PassdbLookupResult,
  type PassdbResult,
  refuse,
  reject,
  type UserdbResult,
} from "dovescript";
import { type, typeOf } from "../exact.ts";

type<keyof AuthHooks>().is<
  | "script_init"
  | "script_deinit"
  | "auth_password_verify"
  | "auth_passdb_lookup"
  | "auth_userdb_lookup"
  | "auth_userdb_iterate"
  | "auth_passdb_get_cache_key"
  | "auth_userdb_get_cache_key"
>();
type Hook<Name extends keyof AuthHooks> = NonNullable<AuthHooks[Name]>;
type<Parameters<Hook<"script_init">>>().is<[settings: Readonly<Record<string, string>>]>();
type<Parameters<Hook<"auth_password_verify">>>().is<[request: AuthRequest, password: string]>();
type<ReturnType<Hook<"auth_password_verify">>>().is<PassdbResult>();
type<Parameters<Hook<"auth_passdb_lookup">>>().is<[request: AuthRequest]>();
type<ReturnType<Hook<"auth_passdb_lookup">>>().is<PassdbLookupResult>();
type<ReturnType<Hook<"auth_userdb_lookup">>>().is<UserdbResult>();
type<ReturnType<Hook<"auth_userdb_iterate">>>().is<readonly string[]>();
type<ReturnType<Hook<"auth_passdb_get_cache_key">>>().is<string>();
type<ReturnType<Hook<"auth_userdb_get_cache_key">>>().is<string>();

export const whole = {
  script_init() {},
  script_deinit() {},
  auth_password_verify(request, password) {
    typeOf(request).is<AuthRequest>();
    typeOf(password).is<string>();
    if (password === "") return reject("password_mismatch");
    if (request.user === "ann") return accept({ userdb_home: "/var/vmail/ann" });
    if (request.user === "bob") return dovecot.auth.PASSDB_RESULT_NEXT;
    return accept();
  },
  auth_passdb_lookup(request) {
    if (request.user === "ann") return accept({ nopassword: true });
    return request.user === "bob"
      ? reject("user_disabled", "gone")
      : accept({ password: "{PLAIN}x", own: 5 });
  },
  auth_userdb_lookup: ({ user }) => accept({ uid: 5000, gid: 5000, home: `/var/vmail/${user}` }),
  auth_userdb_iterate: () => ["ann", "bob"],
  auth_passdb_get_cache_key: () => "%{user}",
  auth_userdb_get_cache_key: () => "%{user}",
} satisfies AuthHooks;

export const none = {} satisfies AuthHooks;
// @ts-expect-error TS2561: a misspelt hook is never called
export const misspelt = { auth_passdb_lookups() {} } satisfies AuthHooks;
// @ts-expect-error TS2353: a hook of mail scripts
export const mail = { mail_user_created() {} } satisfies AuthHooks;
// @ts-expect-error TS2322: OK without password and nopassword lets nobody in
export const open = { auth_passdb_lookup: () => accept({ user: "ann" }) } satisfies AuthHooks;
// @ts-expect-error TS2322: a userdb does not know this result
export const userdb = { auth_userdb_lookup: () => reject("user_disabled") } satisfies AuthHooks;
// @ts-expect-error TS2322: a code of a passdb
export const code = { auth_userdb_lookup: () => dovecot.auth.PASSDB_RESULT_OK } satisfies AuthHooks;
// @ts-expect-error TS2322: a number that is no result ends the worker in a panic
export const number = { auth_userdb_lookup: () => 1 } satisfies AuthHooks;
// @ts-expect-error TS2322: true is no result
export const truth = { auth_password_verify: (_request, password) => password === "x" } satisfies AuthHooks;
// @ts-expect-error TS2322: nothing is no result
export const nothing = { auth_password_verify() {} } satisfies AuthHooks;
export const sometimes = {
  // @ts-expect-error TS2322: nothing is no result
  auth_password_verify(request) {
    if (request.user === "ann") return accept();
  },
} satisfies AuthHooks;
// @ts-expect-error TS2322: the pair is spelt accept({ … })
export const pair = { auth_userdb_lookup: () => [1, {}] } satisfies AuthHooks;
// @ts-expect-error TS2322: a mail_user hook refuses
export const refusal = { auth_password_verify: () => refuse("no") } satisfies AuthHooks;
// @ts-expect-error TS2322: nobody waits for a promise
export const promise = { async auth_userdb_lookup() {} } satisfies AuthHooks;
// @ts-expect-error TS2322: a name is a text
export const names = { auth_userdb_iterate: () => [1, 2] } satisfies AuthHooks;
// @ts-expect-error TS2322: without a key the auth process ends
export const key = { auth_passdb_get_cache_key: () => undefined } satisfies AuthHooks;
// @ts-expect-error TS2322: an auth script has no mail_user
export const user = { auth_passdb_lookup: (_user: MailUser) => reject("next") } satisfies AuthHooks;
// @ts-expect-error TS2322: to make loading fail, throw an Error
export const init = { script_init: () => -1 } satisfies AuthHooks;
