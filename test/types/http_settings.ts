import type { HttpClientSettings, HttpFormerSettings, HttpSize, HttpTimeouts, HttpTls } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<Exclude<keyof HttpClientSettings, keyof HttpTimeouts | keyof HttpTls | keyof HttpFormerSettings>>().is<
  | "auto_redirect"
  | "auto_retry"
  | "delete_request_max_attempts"
  | "dns_client_socket_path"
  | "event_parent"
  | "max_connect_attempts"
  | "max_parallel_connections"
  | "max_pipelined_requests"
  | "proxy_password"
  | "proxy_socket_path"
  | "proxy_ssl_tunnel"
  | "proxy_url"
  | "proxy_username"
  | "rawlog_dir"
  | "read_request_max_attempts"
  | "request_max_attempts"
  | "request_max_redirects"
  | "response_hdr_max_field_size"
  | "response_hdr_max_fields"
  | "response_hdr_max_size"
  | "socket_recv_buffer_size"
  | "socket_send_buffer_size"
  | "user_agent"
  | "write_request_max_attempts"
>();

typeOf(({} as HttpClientSettings).request_max_attempts).is<number | undefined>();
typeOf(({} as HttpClientSettings).auto_retry).is<"yes" | "no" | undefined>();
const sizes: HttpSize[] = [8192, "8k", "1 M"];
const mixed: HttpClientSettings = {
  user_agent: "mail",
  request_timeout: "5s",
  event_parent: dovecot.event(),
};
// @ts-expect-error TS2322: a boolean is a segmentation fault
const boolean: HttpClientSettings = { auto_retry: false };
// @ts-expect-error TS2353: no release has this name
const unknown: HttpClientSettings = { timeout: 5000 };
// @ts-expect-error TS2322: an unknown unit
const size: HttpSize = "5s";

export { boolean, mixed, size, sizes, unknown };
