import type { ClientSettings } from "./client_settings.ts";
import { flagOf, ValueProblem } from "./setting_values.ts";

const PROTOCOLS = /^(?:ANY|LATEST|SSLv3|TLSv1(?:\.[0-3])?)$/;

/** The meaning of TLS settings for a client. They are read when the first connection needs them. */
export function tlsSettingsOf(
  given: ReadonlyMap<string, string>,
): Pick<ClientSettings, "checksCertificates" | "tlsProblem"> {
  const name = "ssl_client_require_valid_cert";
  const text = given.get(name);
  try {
    const checksCertificates = text === undefined || flagOf(text);
    return { checksCertificates, tlsProblem: protocolProblem(given.get("ssl_min_protocol")) };
  } catch (thrown) {
    if (!(thrown instanceof ValueProblem)) throw thrown;
    const place =
      "ssl settings: Failed to parse configuration: Failed to override configuration from hardcoded";
    return { checksCertificates: true, tlsProblem: `${place}: Invalid ${name}=${text}: ${thrown.message}` };
  }
}

function protocolProblem(protocol: string | undefined): string | undefined {
  if (protocol === undefined || PROTOCOLS.test(protocol)) return undefined;
  return `Couldn't initialize SSL client context: Can't set minimum protocol to '${protocol}' (ssl_min_protocol setting): Unknown value`;
}
