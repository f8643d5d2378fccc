import type { AuthInfo } from "../../actions/action.ts";
import type { AuthClient } from "../../server/auth/auth_request.ts";

/** The client information of doveadm when nothing else is typed. */
const DOVEADM = "doveadm";

/** The client that `-x key=value` describes. Other keys mean nothing to the server. */
export function clientOf(info: AuthInfo): AuthClient {
  const given = new Map(info);
  const text = (key: string, name: string) => {
    const value = given.get(key);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    service: given.get("service") ?? DOVEADM,
    ...text("lip", "localIp"),
    ...text("rip", "remoteIp"),
    ...text("real_lip", "realLocalIp"),
    ...text("real_rip", "realRemoteIp"),
    ...text("session", "session"),
    ...text("local_name", "localName"),
    ...text("client_id", "clientId"),
    ...(given.has("secured") ? { secured: securedBy(given.get("secured")) } : {}),
    ...(given.has("valid-client-cert") ? { hasValidCertificate: true } : {}),
    forwarded: info.filter(([key]) => key.startsWith("forward_")),
    localPort: given.get("lport") ?? "0",
    remotePort: given.get("rport") ?? "0",
    realLocalPort: given.get("real_lport") ?? given.get("lport") ?? "0",
    realRemotePort: given.get("real_rport") ?? given.get("rport") ?? "0",
  };
}

/** What scripts see of a secured connection. */
function securedBy(how = ""): string {
  return how === "tls" ? "TLS" : "secured";
}
