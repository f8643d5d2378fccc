import { Panic } from "../process/death.ts";
import { addField, readSuffix } from "./add_field.ts";
import type { AuthRequest } from "./auth_request.ts";
import { takeName } from "./names.ts";
import { isInNetworks, isNetwork } from "./networks.ts";
import { schemeOf } from "./password/scheme_name.ts";
import { setUserdbField } from "./set_userdb_field.ts";

/** A field of a passdb's answer. */
export interface GivenField {
  readonly name: string;
  readonly value: string;
  /** The scheme of a password that names none. */
  readonly defaultScheme: string;
}

/** Does with a field of a passdb what the server does: most are for the client. */
export function setPassdbField(request: AuthRequest, given: GivenField): void {
  if (given.name === "") throw new Panic("auth-field-without-name");
  const suffixed = readSuffix(request, request.fields, given.name);
  if (suffixed === undefined) return;
  const field = { ...given, name: suffixed };
  const isHidden = HIDDEN_FIELDS.some((set) => set(request, field));
  if (!isHidden) addClientField(request, field);
  // The cache and the process auth want to know of it, the client does not.
  else addField(request.fields, field, true);
}

/** Fields that are not for the client. Each returns true if the field is its own. */
const HIDDEN_FIELDS: readonly ((request: AuthRequest, field: GivenField) => boolean)[] = [
  (request, { name, value }) => takeName(request, name, value),
  takeLoginUser,
  takeNetworks,
  takeUserdbField,
];

function takeLoginUser({ names }: AuthRequest, { name, value }: GivenField): boolean {
  if (name !== "login_user") return false;
  names.login = value;
  return true;
}

function takeNetworks(request: AuthRequest, { name, value }: GivenField): boolean {
  if (name !== "allow_nets" && name !== "allow_real_nets") return false;
  const { remoteIp, realRemoteIp } = request.client;
  const address = name === "allow_nets" ? remoteIp : (realRemoteIp ?? remoteIp);
  logWrongNetworks(request, name, value);
  const problem = networkProblem(address, value);
  if (problem === undefined) return true;
  request.log("info", `${name} check failed: ${problem}`);
  request.failed = true;
  return true;
}

function logWrongNetworks(request: AuthRequest, name: string, value: string): void {
  const { remoteIp, realRemoteIp } = request.client;
  if (name === "allow_nets" ? remoteIp === undefined : (realRemoteIp ?? remoteIp) === undefined) return;
  for (const network of value.split(/[, ]+/))
    if (network !== "" && network !== "local" && !isNetwork(network))
      request.log("info", `${name}: Invalid network '${network}'`);
}

function networkProblem(address: string | undefined, networks: string): string | undefined {
  if (address === undefined)
    return networks.split(/[, ]+/).includes("local") ? undefined : "Remote IP not known and 'local' missing";
  return isInNetworks(address, networks) ? undefined : `IP ${address} not in allowed networks`;
}

/** `userdb_home` is the home that the userdb `prefetch` finds. */
function takeUserdbField(request: AuthRequest, { name, value }: GivenField): boolean {
  if (!name.startsWith("userdb_")) return false;
  request.hasPrefetchedUserdb = true;
  if (name !== "userdb_") setUserdbField(request, name.slice("userdb_".length), value);
  // An answer of a worker has this where no field has a value.
  else if (request.isInWorker) throw new Panic(namelessCause(request));
  return true;
}

function namelessCause({ process }: AuthRequest) {
  const { authUserdbNamesAreAsserted } = process.profile.facts;
  return authUserdbNamesAreAsserted ? "auth-userdb-field-without-name" : "auth-field-key-empty";
}

/** Fields of the client. */
function addClientField(request: AuthRequest, field: GivenField): void {
  const { name, value, defaultScheme } = field;
  if (name === "password") request.passdbPassword = withScheme(value, defaultScheme);
  else if (name === "password_noscheme") request.passdbPassword = `{${defaultScheme}}${value}`;
  else if (name === "nopassword") addNoPassword(request, field);
  else if (name === "noauthenticate") {
    addField(request.fields, field);
    addField(request.fields, { ...field, name: "nopassword" });
  } else addField(request.fields, field);
}

function withScheme(password: string, defaultScheme: string): string {
  return schemeOf(password) === undefined ? `{${defaultScheme}}${password}` : password;
}

function addNoPassword(request: AuthRequest, field: GivenField): void {
  const { passdbPassword: password, fields } = request;
  const hasPassword = password !== undefined && password.replace(/^\{[^}]*\}/, "") !== "";
  if (hasPassword && !fields.has("noauthenticate")) {
    request.log("error", "nopassword set but password is non-empty");
    return;
  }
  request.passdbPassword = undefined;
  addField(fields, field);
}
