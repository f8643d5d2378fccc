import type { HttpClient, HttpRequest, HttpRequestOptions } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof HttpClient>().is<"request">();
type<keyof HttpRequestOptions>().is<"url" | "method">();
declare const client: HttpClient;
typeOf(client.request({ url: "https://example.org/" })).is<HttpRequest>();
client.request({ url: "https://example.org/", method: "PROPFIND" });

// @ts-expect-error TS2345: without a URL it raises
client.request({ method: "GET" });
// @ts-expect-error TS2345: the options are a table
client.request("https://example.org/");
// @ts-expect-error TS2353: headers are added to the request
client.request({ url: "https://example.org/", headers: {} });
declare const url: string | undefined;
// @ts-expect-error TS2322: the URL may be missing
client.request({ url });
const { request } = client;
// @ts-expect-error TS2684: a method needs its client
request({ url: "https://example.org/" });
