/**
 * Settings of an HTTP client up to 2.3. From 2.4.0 on they raise `Invalid HTTP client setting: NAME is unknown setting`.
 */
export interface HttpFormerSettings {
  /**
   * The most milliseconds in which no other connection is tried.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly connect_backoff_max_time_msecs?: number | undefined;
  /**
   * Milliseconds after a failed connection in which no other one is tried; they double with each failure.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly connect_backoff_time_msecs?: number | undefined;
  /**
   * Milliseconds for a connection. Default: the request's timeout.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly connect_timeout_msecs?: number | undefined;
  /**
   * Each request is logged in detail, if the process logs debug lines.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly debug?: boolean | undefined;
  /**
   * Attempts for a request whose connection is lost or that times out. 1, the default, repeats nothing.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly max_attempts?: number | undefined;
  /**
   * The longest `Retry-After` of an answer, in seconds, for which a request waits.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly max_auto_retry_delay_secs?: number | undefined;
  /**
   * Milliseconds after which an idle connection is closed.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly max_idle_time_msecs?: number | undefined;
  /**
   * Redirects that are followed; 0, the default, gives status 9004 for a redirect.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly max_redirects?: number | undefined;
  /**
   * A redirect is the answer, and not followed.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly no_auto_redirect?: boolean | undefined;
  /**
   * No request is repeated, whatever `max_attempts` says.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly no_auto_retry?: boolean | undefined;
  /**
   * Milliseconds for a request with all its attempts; status 9008 when they are over.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly request_absolute_timeout_msecs?: number | undefined;
  /**
   * Milliseconds for the beginning of an answer, and for each further part of it; status 9008 when they are over.
   * Default: one minute.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly request_timeout_msecs?: number | undefined;
  /**
   * Milliseconds after which the next address of the host is tried as well.
   *
   * @since 2.3.19
   * @removed 2.4.0
   */
  readonly soft_connect_timeout_msecs?: number | undefined;
}
