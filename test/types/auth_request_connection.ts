import type { AuthRequest, AuthRequestConnection } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const connection: AuthRequestConnection;
declare const request: AuthRequest;
typeOf(request.remote_ip).is<string | undefined>();

type Fields =
  | "service"
  | "protocol"
  | "remote_ip"
  | "rip"
  | "local_ip"
  | "lip"
  | "remote_port"
  | "rport"
  | "local_port"
  | "lport"
  | "real_remote_ip"
  | "real_rip"
  | "real_local_ip"
  | "real_lip"
  | "real_remote_port"
  | "real_rport"
  | "real_local_port"
  | "real_lport"
  | "local_name"
  | "secured"
  | "cert"
  | "ssl_ja3_hash"
  | "ssl_client_cert_fp"
  | "ssl_client_cert_pubkey_fp"
  | "session"
  | "session_pid"
  | "pid"
  | "client_pid"
  | "client_id"
  | "id";
type<keyof AuthRequestConnection>().is<Fields>();

typeOf(connection.service).is<string | undefined>();
typeOf(connection.protocol).is<string | undefined>();
typeOf(connection.remote_ip).is<string | undefined>();
typeOf(connection.rip).is<string | undefined>();
typeOf(connection.local_ip).is<string | undefined>();
typeOf(connection.lip).is<string | undefined>();
typeOf(connection.remote_port).is<string>();
typeOf(connection.rport).is<string>();
typeOf(connection.local_port).is<string>();
typeOf(connection.lport).is<string>();
typeOf(connection.real_remote_ip).is<string | undefined>();
typeOf(connection.real_rip).is<string | undefined>();
typeOf(connection.real_local_ip).is<string | undefined>();
typeOf(connection.real_lip).is<string | undefined>();
typeOf(connection.real_remote_port).is<string>();
typeOf(connection.real_rport).is<string>();
typeOf(connection.real_local_port).is<string>();
typeOf(connection.real_lport).is<string>();
typeOf(connection.local_name).is<string | undefined>();
typeOf(connection.secured).is<string>();
typeOf(connection.cert).is<string>();
typeOf(connection.ssl_ja3_hash).is<string | undefined>();
typeOf(connection.ssl_client_cert_fp).is<string | undefined>();
typeOf(connection.ssl_client_cert_pubkey_fp).is<string | undefined>();
typeOf(connection.session).is<string | undefined>();
typeOf(connection.session_pid).is<string | undefined>();
typeOf(connection.pid).is<string | undefined>();
typeOf(connection.client_pid).is<string | undefined>();
typeOf(connection.client_id).is<string | undefined>();
typeOf(connection.id).is<string | undefined>();

// @ts-expect-error TS18048: a question that comes from no client has no address
connection.remote_ip.length;
// @ts-expect-error TS2322: ports are texts
const port: number = connection.remote_port;
// @ts-expect-error TS2339: never there
connection.hostname;

export { port };
