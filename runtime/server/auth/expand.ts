import { expandFrom } from "../expansion/var_expand.ts";
import { expandPrograms, type ProgramExpansion } from "../expansion_program/index.ts";
import type { AuthRequest } from "./auth_request.ts";
import { requestVariables } from "./variables.ts";

/** The letters of variables, up to 2.3. */
const LETTERS: Readonly<Record<string, string>> = {
  u: "user",
  n: "username",
  d: "domain",
  s: "service",
  h: "home",
  l: "lip",
  r: "rip",
  p: "pid",
  w: "password",
  m: "mech",
  c: "secured",
  a: "lport",
  b: "rport",
  k: "cert",
};

/** Expands a template with the variables of a request. */
export function expandForRequest(template: string, request: AuthRequest): ProgramExpansion {
  const { process, fields, userdbFields } = request;
  const { expandsPrograms } = process.profile.facts;
  const providers = {
    passdb: (name: string) => withDefault(name, (field) => fields.find(field)),
    userdb: (name: string) => withDefault(name, (field) => userdbFields?.find(field)),
  };
  const variables = valuesOf(request);
  if (expandsPrograms) return expandPrograms(template, { process, source: { variables, providers } });
  const env = (name: string) => process.environment.get(name) ?? "";
  const expansion = expandFrom(template, {
    variables: { ...variables, hostname: "localhost" },
    letters: LETTERS,
    providers: { ...providers, env },
  });
  return expansion.status === "failed" ? { error: expansion.error ?? "" } : { text: expansion.text };
}

/** What is behind another colon is the value where there is none. */
function withDefault(name: string, find: (field: string) => string | undefined): string {
  const [field = "", ...fallback] = name.split(":");
  return find(field) ?? fallback.join(":");
}

function valuesOf(request: AuthRequest): Record<string, string> {
  const { profile } = request.process;
  const variables = Object.entries(requestVariables(request));
  return Object.fromEntries(
    variables
      .filter(([name]) => profile.has("auth_request", name))
      .map(([name, read]) => [name, read(request) ?? ""]),
  );
}
