import type { ByteString } from "./byte_string.ts";
import { headerOf } from "./response_body.ts";
import type { HeaderField } from "./response_head.ts";

/** Status codes of the server's own, for requests that got no answer. */
export const FAILED = {
  lookup: 9002,
  connect: 9003,
  redirect: 9004,
  lost: 9005,
  badResponse: 9007,
  timeout: 9008,
} as const;

/** An answer as a script reads it. */
export class HttpResponse {
  readonly status: number;
  readonly reason: ByteString;
  readonly headers: readonly HeaderField[];
  readonly payload: ByteString;

  constructor(options: {
    readonly status: number;
    readonly reason: ByteString;
    readonly headers?: readonly HeaderField[];
    readonly payload?: ByteString;
  }) {
    this.status = options.status;
    this.reason = options.reason;
    this.headers = options.headers ?? [];
    this.payload = options.payload ?? "";
  }

  /** The value of the first field of a name; empty when there is none. */
  header(name: ByteString): ByteString {
    return headerOf(this.headers, name) ?? "";
  }
}
