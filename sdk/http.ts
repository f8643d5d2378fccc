import type { HttpClient, HttpResponse } from "dovescript";
import type { HttpClientOptions } from "./modules/http_options.ts";
import { HttpStatus } from "./modules/http_status.ts";

export type { HttpClientOptions, HttpDuration } from "./modules/http_options.ts";
export { HttpStatus };

// What `dovescript/http` is in Node, where tests of a hook's modules run. A compiled hook gets modules/http.ts, which
// means the same.

/**
 * Makes an HTTP client: `httpClient({ requestTimeout: "5s" })` compiles to `dovecot.http.client({request_timeout_msecs = 5000})`
 * for 2.3, and to `dovecot.http.client({request_timeout = "5s"})` from 2.4.0 on. Node has no such client.
 *
 * @throws Error always, saying so.
 * @example
 * const client = httpClient({ requestTimeout: "5s", maxAttempts: 2 });
 */
export function httpClient(_options?: HttpClientOptions): HttpClient {
  throw new Error(
    'httpClient(…) works in compiled hooks only: compile the module with "dovescript/compiler" and run its Lua with "dovescript/runtime"',
  );
}

/**
 * The body of an answer; undefined when the server announced another length. A body in chunks has no length: whether all of it
 * is there only its content says, as JSON does.
 *
 * @example
 * const body = completePayload(answer);
 */
export function completePayload(response: HttpResponse): string | undefined {
  const payload = response.payload();
  const length = response.header("Content-Length");
  if (length !== "" && Number(length) !== Buffer.byteLength(payload)) return undefined;
  return payload;
}
