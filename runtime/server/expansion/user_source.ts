import type { VariableSource } from "./expansion.ts";
import type { TemplateUser } from "./template_user.ts";

/** What the simulated machine is called. */
const HOSTNAME = "localhost";

const LETTERS: Readonly<Record<string, string>> = {
  u: "user",
  n: "username",
  d: "domain",
  s: "service",
  h: "home",
  l: "lip",
  r: "rip",
  p: "pid",
  i: "uid",
};

/** The variables of a mail user. Nobody is connected, so the addresses are empty. */
function variables(user: TemplateUser): Readonly<Record<string, string>> {
  const [username = "", ...domain] = user.username.split("@");
  return {
    user: user.username,
    username,
    domain: domain.join("@"),
    service: user.service,
    home: user.account.home,
    lip: "",
    rip: "",
    pid: String(user.process.pid),
    uid: String(user.account.uid),
    gid: String(user.account.gid),
    session: user.sessionId,
    auth_user: user.username,
    auth_username: username,
    auth_domain: domain.join("@"),
    hostname: HOSTNAME,
    ...(user.process.profile.facts.addressesHaveLongNames ? { local_ip: "", remote_ip: "" } : {}),
  };
}

/** The variables of a mail user. */
export function userSource(user: TemplateUser): VariableSource {
  return {
    variables: variables(user),
    letters: LETTERS,
    providers: {
      env: (name) => user.process.environment.get(name) ?? "",
      userdb: (data) => userdbField(data, user),
    },
  };
}

/** A field of the userdb's answer, with a default after a colon. */
function userdbField(data: string, user: TemplateUser): string {
  const [name = "", ...fallback] = data.split(":");
  return user.account.userdbFields.get(name) ?? fallback.join(":");
}
