import type { HttpTls } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof HttpTls>().is<
  | "ssl_cipher_list"
  | "ssl_cipher_suites"
  | "ssl_client_ca_dir"
  | "ssl_client_ca_file"
  | "ssl_client_cert_file"
  | "ssl_client_key_file"
  | "ssl_client_key_password"
  | "ssl_client_require_valid_cert"
  | "ssl_crypto_device"
  | "ssl_curve_list"
  | "ssl_min_protocol"
  | "ssl_options"
>();

typeOf(({} as HttpTls).ssl_client_require_valid_cert).is<"yes" | "no" | undefined>();
const own: HttpTls = { ssl_client_ca_file: "/etc/ssl/own.pem", ssl_client_require_valid_cert: "yes" };
// @ts-expect-error TS2322: a boolean is a segmentation fault
const boolean: HttpTls = { ssl_client_require_valid_cert: false };
// @ts-expect-error TS2353: a setting of the server's side
const server: HttpTls = { ssl_server_cert_file: "/etc/ssl/cert.pem" };

export { boolean, own, server };
