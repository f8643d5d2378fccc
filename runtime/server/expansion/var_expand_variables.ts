import { type Expander, type Expansion, toBytes } from "./expansion.ts";
import type { TemplateUser } from "./template_user.ts";
import { expandHash } from "./var_expand_hash.ts";
import { expandIf } from "./var_expand_if.ts";

/** What the simulated machine is called. */
const HOSTNAME = "localhost";

const SHORT: Readonly<Record<string, string>> = {
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

/** `%u` and its like. */
export function shortVariable(key: string, user: TemplateUser): Expansion {
  const name = SHORT[key];
  if (name !== undefined) return known(variables(user)[name]);
  if (key === "%") return known("%");
  return unknown(key);
}

/** `%{user}`, `%{userdb:field}`, `%{sha256:user}`, `%{if;…}` and their like. */
export function longVariable(key: string, expander: Expander): Expansion {
  const { user } = expander;
  const table = variables(user);
  if (Object.hasOwn(table, key)) return known(table[key]);
  const colon = key.indexOf(":");
  const name = colon < 0 ? key : key.slice(0, colon);
  const data = colon < 0 ? "" : key.slice(colon + 1);
  if (name === "env") return known(user.process.environment.get(data));
  if (name === "userdb") return known(userdbField(data, user));
  if (/^if(;|$)/i.test(name)) return expandIf(key, expander);
  return expandHash(name, data, expander) ?? unknown(name);
}

/** A field of the userdb's answer, with a default after a colon. */
function userdbField(data: string, user: TemplateUser): string {
  const [name = "", ...fallback] = data.split(":");
  return user.account.userdbFields.get(name) ?? fallback.join(":");
}

function known(text = ""): Expansion {
  return { status: "known", text: toBytes(text) };
}

function unknown(name: string): Expansion {
  return { status: "unknown", text: `UNSUPPORTED_VARIABLE_${name}`, error: `Unknown variable '%${name}'` };
}
