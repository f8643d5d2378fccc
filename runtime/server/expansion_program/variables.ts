import { toBytes } from "../expansion/expansion.ts";
import type { TemplateUser } from "../expansion/template_user.ts";

/** What the simulated machine is called. */
export const HOSTNAME = "localhost";

/** The variables of a mail user, as bytes. Nobody is connected, so the addresses are empty. */
export function userVariables(user: TemplateUser): Readonly<Record<string, string>> {
  const [username, home, service] = [user.username, user.account.home, user.service].map(toBytes);
  return {
    user: username ?? "",
    service: service ?? "",
    local_ip: "",
    remote_ip: "",
    local_port: "",
    remote_port: "",
    session: toBytes(user.sessionId),
    auth_user: username ?? "",
    hostname: HOSTNAME,
    local_name: "",
    protocol: service ?? "",
    owner_user: username ?? "",
    master_user: "",
    home: home ?? "",
    owner_home: home ?? "",
  };
}

/** A field of the userdb's answer; empty when there is none. */
export function userdbField(name: string, { account }: TemplateUser): string {
  const own: Readonly<Record<string, string>> = {
    uid: String(account.uid),
    gid: String(account.gid),
    home: account.home,
  };
  const [field = ""] = name.split(":");
  return toBytes(
    account.userdbFields.get(field) ?? (Object.hasOwn(own, field) ? own[field] : undefined) ?? "",
  );
}
