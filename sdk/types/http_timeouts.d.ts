/** A unit of time, as the server writes it. */
type TimeUnit = "ms" | "msecs" | "s" | "secs" | "min" | "mins" | "h" | "hours" | "days" | "weeks";

/** A time with its unit: `"5s"`, `"250ms"`, `"1 mins"`. One without a unit raises, and so does a fraction. */
export type HttpTime = `${bigint}${"" | " "}${TimeUnit}`;

/**
 * Times of an HTTP client, from 2.4.0 on.
 */
export interface HttpTimeouts {
  /**
   * The longest time in which no other connection is tried.
   *
   * @since 2.4.0
   */
  readonly connect_backoff_max_time?: HttpTime | undefined;
  /**
   * The time after a failed connection in which no other one is tried; it doubles with each failure.
   *
   * @since 2.4.0
   */
  readonly connect_backoff_time?: HttpTime | undefined;
  /**
   * The time for a connection. Default: the request's timeout.
   *
   * @since 2.4.0
   */
  readonly connect_timeout?: HttpTime | undefined;
  /**
   * The `request_timeout` of DELETE.
   *
   * @since 2.4.0
   */
  readonly delete_request_timeout?: HttpTime | undefined;
  /**
   * The time for a look-up of a host.
   *
   * @since 2.4.2
   */
  readonly dns_client_timeout?: HttpTime | undefined;
  /**
   * The time for which the address of a host is remembered.
   *
   * @since 2.4.0
   */
  readonly dns_ttl?: HttpTime | undefined;
  /**
   * The longest `Retry-After` of an answer for which a request waits.
   *
   * @since 2.4.0
   */
  readonly max_auto_retry_delay?: HttpTime | undefined;
  /**
   * The time after which an idle connection is closed.
   *
   * @since 2.4.0
   */
  readonly max_idle_time?: HttpTime | undefined;
  /**
   * The `request_timeout` of GET and HEAD.
   *
   * @since 2.4.0
   */
  readonly read_request_timeout?: HttpTime | undefined;
  /**
   * The time for a request with all its attempts; status 9008 when it is over.
   *
   * @since 2.4.0
   */
  readonly request_absolute_timeout?: HttpTime | undefined;
  /**
   * The time for the beginning of an answer, and for each further part of it; status 9008 when it is over. Default:
   * one minute.
   *
   * @since 2.4.0
   */
  readonly request_timeout?: HttpTime | undefined;
  /**
   * The time after which the next address of the host is tried as well.
   *
   * @since 2.4.0
   */
  readonly soft_connect_timeout?: HttpTime | undefined;
  /**
   * The `request_timeout` of POST and PUT.
   *
   * @since 2.4.0
   */
  readonly write_request_timeout?: HttpTime | undefined;
}
