import type { DovecotHttp, HttpClient, HttpClientSettings } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof DovecotHttp>().is<"client">();
typeOf(dovecot.http).is<DovecotHttp>();
typeOf(dovecot.http.client).is<(this: void, settings: HttpClientSettings) => HttpClient>();
typeOf(dovecot.http.client({})).is<HttpClient>();

// @ts-expect-error TS2554: the server wants a table, also an empty one
dovecot.http.client();
// @ts-expect-error TS2559: settings are a table
dovecot.http.client("5s");
// @ts-expect-error TS2559: none of the names is a setting
dovecot.http.client({ timeout: 5000 } as { timeout: number });
