/** The reason why a request has no answer: what `status()` gives then. `reason()` has the details. */
export const HttpStatus = {
  /** The request was given up. */
  ABORTED: 9000,
  /** The URL cannot be used. */
  INVALID_URL: 9001,
  /** The host has no address, or nobody could be asked for it. */
  HOST_LOOKUP_FAILED: 9002,
  /** No connection: refused, not reachable, or a certificate that is not trusted. */
  CONNECT_FAILED: 9003,
  /** A redirect that is not followed, is one too many, or leads nowhere. */
  INVALID_REDIRECT: 9004,
  /** The connection ended before an answer. */
  CONNECTION_LOST: 9005,
  /** The body of the request could not be read. */
  BROKEN_PAYLOAD: 9006,
  /** The answer is no HTTP. */
  BAD_RESPONSE: 9007,
  /** No answer in time. */
  TIMED_OUT: 9008,
} as const;
