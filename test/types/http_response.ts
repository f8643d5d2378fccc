import type { HttpResponse } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof HttpResponse>().is<"status" | "reason" | "header" | "payload">();
declare const response: HttpResponse;
typeOf(response.status()).is<number>();
typeOf(response.reason()).is<string>();
typeOf(response.header("Content-Type")).is<string>();
typeOf(response.payload()).is<string>();

// @ts-expect-error TS2554: one header at a time
response.header();
// @ts-expect-error TS2367: a status is a number
typeOf(response.status() === "200").is<boolean>();
// @ts-expect-error TS2554: the whole body
response.payload(5);
