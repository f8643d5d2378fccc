import {
  type AuthFields,
  type AuthFieldValue,
  accept,
  type KnownAuthFields,
  type PassdbFields,
  type UserdbFields,
} from "dovescript";
import { type } from "./exact.ts";

type<keyof KnownAuthFields>().is<keyof PassdbFields | keyof UserdbFields>();
type<AuthFields<{ home: string; own: number }>>().is<{ home: string | undefined; own: AuthFieldValue }>();

interface Row {
  home: string;
  uid: number;
}
declare const row: Row;
declare const record: Record<string, string>;
accept(row);
accept(record);
accept({ ...row, own: true, userdb_quota_rule: "*:storage=1G", "namespace/inbox/separator": "/" });

// @ts-expect-error TS2322: nopassword counts by being there, so that false lets everybody in
accept({ nopassword: false });
// @ts-expect-error TS2322: a boolean may be false
accept({ proxy: row.uid > 5 });
// @ts-expect-error TS2322: the server drops tables
accept({ own: { inner: "x" } });
// @ts-expect-error TS2322: a list as result ends the worker in a panic
accept(["home=/var/vmail/ann"]);
// @ts-expect-error TS2322: a number as key ends the worker in a panic
accept({ 1: "home" });
// @ts-expect-error TS2345: a Map is no table of fields
accept(new Map([["home", "/var/vmail/ann"]]));
// @ts-expect-error TS2322: null is no value of a field
accept({ own: null });
