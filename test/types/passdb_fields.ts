import { type AuthFlag, accept, type PassdbFields } from "dovescript";
import { typeOf } from "./exact.ts";

declare const fields: Required<PassdbFields>;
typeOf(fields.password).is<string>();
typeOf(fields.nopassword).is<AuthFlag>();
typeOf(fields.user).is<string>();
typeOf(fields.login_user).is<string>();
typeOf(fields.proxy).is<AuthFlag>();
typeOf(fields.proxy_maybe).is<AuthFlag>();
typeOf(fields.host).is<string>();
typeOf(fields.port).is<string | number>();
typeOf(fields.destuser).is<string>();
typeOf(fields.pass).is<string>();
typeOf(fields.master).is<string>();
typeOf(fields.ssl).is<AuthFlag | "any-cert">();
typeOf(fields.starttls).is<AuthFlag | "any-cert">();
typeOf(fields.nologin).is<AuthFlag>();
typeOf(fields.nodelay).is<AuthFlag>();
typeOf(fields.reason).is<string>();
typeOf(fields.allow_nets).is<string>();
typeOf(fields.allow_real_nets).is<string>();

accept({ proxy: true, host: "192.0.2.1", port: 143, ssl: "any-cert" });
// @ts-expect-error TS2322: a password is a text, as a number is read as one without a scheme
accept({ password: 12345 });
// @ts-expect-error TS2322: "no" would be a nologin as well
accept({ nologin: "no" });
