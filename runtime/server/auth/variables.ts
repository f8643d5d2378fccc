import type { AuthRequest } from "./auth_request.ts";

/** A variable; undefined without a value. */
type Read = (request: AuthRequest) => string | undefined;

function local(name: string | undefined): string | undefined {
  return name?.split("@")[0];
}

function domain(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const at = name.indexOf("@");
  return at < 0 ? undefined : name.slice(at + 1);
}

/** QUIRK: a domain has only one @ before it, so that the first and the last are the same for most. */
function lastDomain(name: string): string | undefined {
  return name.includes("@") ? name.slice(name.lastIndexOf("@") + 1) : undefined;
}

function firstDomain(name: string): string | undefined {
  return name.includes("@") ? name.split("@")[1] : undefined;
}

/** Who authenticated: the master user, if there is one. */
const authUser: Read = ({ names }) => names.master ?? names.original;
const original: Read = ({ names }) => names.original;
const user: Read = ({ names }) => names.user;
const service: Read = ({ client }) => client.service;
const empty: Read = () => "";
const none: Read = () => undefined;

/** The variables of all releases by name. */
const SHARED: Readonly<Record<string, Read>> = {
  user,
  home: none,
  password: ({ password }) => password,
  secured: ({ client: { secured = "" } }) => secured,
  cert: ({ client }) => (client.hasValidCertificate ? "valid" : ""),
  login_user: ({ names }) => names.login,
  session: ({ client }) => client.session,
  domain_first: ({ names }) => firstDomain(names.user),
  domain_last: ({ names }) => lastDomain(names.user),
  master_user: ({ names }) => names.master,
  auth_user: authUser,
  local_name: ({ client }) => client.localName,
  client_id: ({ client }) => client.clientId,
  local_ip: ({ client }) => client.localIp,
  remote_ip: ({ client }) => client.remoteIp,
  local_port: ({ client }) => client.localPort,
  remote_port: ({ client }) => client.remotePort,
  real_local_ip: ({ client }) => client.realLocalIp ?? client.localIp,
  real_remote_ip: ({ client }) => client.realRemoteIp ?? client.remoteIp,
  real_local_port: ({ client }) => client.realLocalPort,
  real_remote_port: ({ client }) => client.realRemotePort,
  original_user: original,
};

/** The variables that only 2.3 has. */
const OLD: Readonly<Record<string, Read>> = {
  username: (request) => local(user(request)),
  domain: (request) => domain(user(request)),
  service,
  lip: ({ client }) => client.localIp,
  rip: ({ client }) => client.remoteIp,
  pid: () => "0",
  mech: ({ mechanism = "" }) => mechanism,
  mechanism: ({ mechanism = "" }) => mechanism,
  lport: ({ client }) => client.localPort,
  rport: ({ client }) => client.remotePort,
  login_username: ({ names }) => local(names.login),
  login_domain: ({ names }) => domain(names.login),
  real_lip: ({ client }) => client.realLocalIp ?? client.localIp,
  real_rip: ({ client }) => client.realRemoteIp ?? client.remoteIp,
  real_lport: ({ client }) => client.realLocalPort,
  real_rport: ({ client }) => client.realRemotePort,
  orig_user: original,
  orig_username: (request) => local(original(request)),
  orig_domain: (request) => domain(original(request)),
  original_username: (request) => local(original(request)),
  original_domain: (request) => domain(original(request)),
  auth_username: (request) => local(authUser(request)),
  auth_domain: (request) => domain(authUser(request)),
  session_pid: none,
};

/** The variables that came with 2.4. */
const NEW: Readonly<Record<string, Read>> = {
  protocol: service,
  mechanism: ({ mechanism }) => mechanism,
  client_pid: () => "0",
  session_pid: empty,
  id: ({ database }) => String(database.id),
  ssl_ja3_hash: none,
  owner_user: user,
  ssl_client_cert_fp: none,
  ssl_client_cert_pubkey_fp: none,
};

/** The variables of a request that a release has, by name. */
export function requestVariables({ process }: AuthRequest): Readonly<Record<string, Read>> {
  return process.profile.facts.expandsPrograms ? NEW_VARIABLES : OLD_VARIABLES;
}

const NEW_VARIABLES = { ...SHARED, ...NEW };
const OLD_VARIABLES = { ...SHARED, ...OLD };

/** The value of a variable; undefined without one, or without such a variable. */
export function requestVariable(request: AuthRequest, name: string): string | undefined {
  const variables = requestVariables(request);
  if (!Object.hasOwn(variables, name) || !request.process.profile.has("auth_request", name)) return undefined;
  return variables[name]?.(request);
}
