import type { HttpAnswer, HttpRoute } from "../../../../runtime/index.ts";
import type { ContractCase } from "../../contract_case.ts";
import { standardWorld } from "../../worlds.ts";

/** The releases that have an HTTP client. */
export const WITH_CLIENT = ["2.3.19.1", "2.4.1", "2.4.5"];
export const CLIENT_2_3 = ["2.3.19.1"];
export const CLIENT_2_4 = ["2.4.1", "2.4.5"];

/** The server that routes are about, and one that nobody answers at. */
export const SITE = "http://127.0.0.1:8080";
export const NOBODY = "http://127.0.0.1:8081";

/** What scripts of these cases use: `new` makes a client with the settings of the line of releases. */
export const HTTP_PRELUDE = `local SITE, NOBODY = "${SITE}", "${NOBODY}"
local function show(...)
  local texts = {}
  for index = 1, select("#", ...) do texts[index] = tostring((select(index, ...))) end
  dovecot.i_info((table.concat(texts, " | "):gsub("0x%x+", "0x")))
end
local function attempt(action, ...) show(pcall(action, ...)) end
local function new(old, later) return dovecot.http.client(dovecot.gettimeofday and later or old) end
local function make(client, path, method, payload)
  local request = client:request({ url = path:find("^%a+:") and path or SITE .. path, method = method })
  if payload then request:set_payload(payload) end
  return request
end
local function send(client, path, method, payload)
  local request = make(client, path, method, payload)
  local answer = request:submit()
  show(path, answer:status(), answer:reason(), answer:payload())
  return answer
end
`;

/** A case of Lua lines in mail_user_created, which have a client `c`. */
export interface HttpCase extends Pick<ContractCase, "title" | "covers"> {
  readonly lines: string;
  readonly routes?: readonly HttpRoute[];
  readonly releases?: readonly string[];
  readonly service?: "doveadm" | "imap";
  readonly rest?: Partial<ContractCase>;
}

export function httpCase({
  lines,
  routes = [],
  releases = WITH_CLIENT,
  rest,
  ...own
}: HttpCase): ContractCase {
  return {
    ...own,
    releases,
    world: { ...standardWorld, http: { routes } },
    lua: `${HTTP_PRELUDE}function mail_user_created(user)\nlocal c = dovecot.http.client({})\n${lines.trim()}\nreturn 0\nend\n`,
    ...rest,
  };
}

/** A route of the server that answers all paths. */
export function everywhere(...answers: readonly HttpAnswer[]): HttpRoute[] {
  return [{ url: `${SITE}/*`, answers: answers.length === 0 ? [{}] : answers }];
}

/** Routes of the server by path. */
export function paths(answers: Readonly<Record<string, HttpAnswer>>): HttpRoute[] {
  return Object.entries(answers).map(([path, answer]) => ({ url: `${SITE}${path}`, answer }));
}
