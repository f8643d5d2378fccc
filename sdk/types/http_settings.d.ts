import type { DovecotEvent } from "./event.d.ts";
import type { HttpFormerSettings } from "./http_former_settings.d.ts";
import type { HttpTimeouts } from "./http_timeouts.d.ts";
import type { HttpTls } from "./http_tls.d.ts";

/** A number of bytes, or one with its unit: `"64k"`, `"1M"`. */
export type HttpSize = number | `${bigint}${"" | " "}${"B" | "k" | "M" | "G"}`;

/**
 * The settings of an HTTP client, as the server names them. `httpClient` of `dovescript/http` has one set of names for all
 * releases.
 *
 * 2.3 ignores a name that it does not know, and takes nothing from the configuration. From 2.4.0 on such a name raises, the
 * settings `http_client_*` and `ssl_client_*` of the configuration are the defaults, and a boolean as a value ends the process in
 * a segmentation fault: write `"yes"` or `"no"`.
 */
export interface HttpClientSettings extends HttpTimeouts, HttpTls, HttpFormerSettings {
  /**
   * Redirects are followed, up to `request_max_redirects`. A boolean ends the process in a segmentation fault.
   *
   * @since 2.4.0
   */
  readonly auto_redirect?: "yes" | "no" | undefined;
  /**
   * A request is repeated, up to `request_max_attempts`. A boolean ends the process in a segmentation fault.
   *
   * @since 2.4.0
   */
  readonly auto_retry?: "yes" | "no" | undefined;
  /**
   * Attempts for DELETE, in the place of `request_max_attempts`.
   *
   * @since 2.4.0
   */
  readonly delete_request_max_attempts?: number | undefined;
  /**
   * The Unix socket of the server's DNS client.
   *
   * @since 2.4.0
   */
  readonly dns_client_socket_path?: string | undefined;
  /**
   * The event below which the client logs. On 2.3 a request of such a client is a segmentation fault.
   *
   * @since 2.4.0
   */
  readonly event_parent?: DovecotEvent | undefined;
  /**
   * Attempts to connect to a host before its requests fail.
   *
   * @since 2.3.19
   */
  readonly max_connect_attempts?: number | undefined;
  /**
   * Connections to one host at the same time. A script waits for each request, so one is enough.
   *
   * @since 2.4.0
   */
  readonly max_parallel_connections?: number | undefined;
  /**
   * Requests that are sent over one connection before the first answer.
   *
   * @since 2.4.0
   */
  readonly max_pipelined_requests?: number | undefined;
  /**
   * The password for the proxy.
   *
   * @since 2.4.0
   */
  readonly proxy_password?: string | undefined;
  /**
   * A Unix socket of the proxy.
   *
   * @since 2.4.0
   */
  readonly proxy_socket_path?: string | undefined;
  /**
   * HTTPS goes through a tunnel of the proxy. A boolean ends the process in a segmentation fault.
   *
   * @since 2.4.0
   */
  readonly proxy_ssl_tunnel?: "yes" | "no" | undefined;
  /**
   * The proxy for all requests: `http://proxy.example.org:3128`. Raises when it is no absolute URL.
   *
   * @since 2.3.19
   */
  readonly proxy_url?: string | undefined;
  /**
   * The user for the proxy.
   *
   * @since 2.4.0
   */
  readonly proxy_username?: string | undefined;
  /**
   * A directory for a log of all bytes that are sent and received.
   *
   * @since 2.3.19
   */
  readonly rawlog_dir?: string | undefined;
  /**
   * Attempts for GET and HEAD, in the place of `request_max_attempts`.
   *
   * @since 2.4.0
   */
  readonly read_request_max_attempts?: number | undefined;
  /**
   * Attempts for a request whose connection is lost or that times out. 1, the default, repeats nothing; 0 raises.
   *
   * @since 2.4.0
   */
  readonly request_max_attempts?: number | undefined;
  /**
   * Redirects that are followed; 0, the default, gives status 9004 for a redirect.
   *
   * @since 2.4.0
   */
  readonly request_max_redirects?: number | undefined;
  /**
   * Bytes that one field of the header may have; more give status 9007.
   *
   * @since 2.4.0
   */
  readonly response_hdr_max_field_size?: HttpSize | undefined;
  /**
   * Fields that the header of an answer may have; more give status 9007.
   *
   * @since 2.4.0
   */
  readonly response_hdr_max_fields?: number | undefined;
  /**
   * Bytes that the header of an answer may have; more give status 9007.
   *
   * @since 2.4.0
   */
  readonly response_hdr_max_size?: HttpSize | undefined;
  /**
   * The kernel's buffer for what is received.
   *
   * @since 2.4.0
   */
  readonly socket_recv_buffer_size?: HttpSize | undefined;
  /**
   * The kernel's buffer for what is sent.
   *
   * @since 2.4.0
   */
  readonly socket_send_buffer_size?: HttpSize | undefined;
  /**
   * The header `User-Agent` of each request. Without it none is sent.
   *
   * @since 2.3.19
   */
  readonly user_agent?: string | undefined;
  /**
   * Attempts for POST and PUT, in the place of `request_max_attempts`.
   *
   * @since 2.4.0
   */
  readonly write_request_max_attempts?: number | undefined;
}
