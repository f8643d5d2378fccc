import type { HttpRequest } from "./http_request.d.ts";

/** What a request is for. */
export interface HttpRequestOptions {
  /**
   * The URL: `https://user:password@host:port/path?query`, without a fragment. Blanks and letters outside of ASCII have to be
   * encoded, as `joinUrl` of `dovescript/url` does.
   */
  readonly url: string;
  /** The method, sent as it is written. Default: GET. */
  readonly method?: string;
}

/**
 * A client, made by `dovecot.http.client`. Keep it as long as one of its requests is used: requests and answers do not keep
 * it alive, and when it is collected before a request is submitted, the process ends in a segmentation fault.
 */
export interface HttpClient {
  /**
   * Makes a request, which `submit` sends.
   *
   * Raises `Failed to parse url URL: …` for a URL that is not absolute, is none of HTTP, or has letters that must be encoded.
   *
   * @since 2.3.19
   */
  request(this: this, options: HttpRequestOptions): HttpRequest;
}
