import type { HttpClient } from "dovescript";
import type { HttpClientOptions } from "./http_options.ts";

/**
 * Makes an HTTP client: `httpClient({ requestTimeout: "5s" })` compiles to `dovecot.http.client({request_timeout_msecs = 5000})`
 * for 2.3, and to `dovecot.http.client({request_timeout = "5s"})` from 2.4.0 on.
 */
export declare function httpClient(this: void, options?: HttpClientOptions): HttpClient;
