/** The answer to a request. It stays valid after other requests, and without its client. */
export interface HttpResponse {
  /**
   * The status of the answer, 100 to 599, or why there is none: 9000 and more, `HttpStatus` of `dovescript/http`.
   *
   * An integer in Lua.
   *
   * @since 2.3.19
   */
  status(this: this): number;
  /**
   * The text behind the status, or what went wrong. After attempts that failed it ends in `(1 retries in 0.012 secs)`.
   *
   * @since 2.3.19
   */
  reason(this: this): string;
  /**
   * The first header of this name, in upper or lower case, without blanks around it; an empty text when there is none.
   *
   * @since 2.3.19
   */
  header(this: this, name: string): string;
  /**
   * The bytes of the body, those of NUL included; an empty text when there is none.
   *
   * When the connection ends too early, stalls or sends bad chunks, the rest is missing: the status stays what it was, and
   * only the log says so. `completePayload` of `dovescript/http` compares the length.
   *
   * @since 2.3.19
   */
  payload(this: this): string;
}
