import { checkText, raise, requireArguments, requireTable, typeError } from "../engine/arguments.ts";
import { pushGivenField } from "../engine/given_value.ts";
import { type LuaState, type Members, setFunctions } from "../engine/members.ts";
import { Name, toTable } from "../engine/names.ts";
import { itemReference, pushObject } from "../engine/objects.ts";
import { Reference } from "../engine/reference.ts";
import { pop } from "../engine/values.ts";
import { toByteString } from "../server/http/byte_string.ts";
import { HttpClient } from "../server/http/http_client.ts";
import { HttpRequest } from "../server/http/http_request.ts";
import { parseHttpUrl } from "../server/http/http_url.ts";
import { Segfault } from "../server/process/death.ts";
import { pushHttpRequest } from "./http_request.ts";
import { ownerOf } from "./owner.ts";
import { visible } from "./visible.ts";

const TYPE = new Name("struct http_client");

/** A client as Lua holds it, freed when the object is collected. */
class ClientReference extends Reference {
  override target: HttpClient | null;

  constructor(client: HttpClient) {
    super();
    this.target = client;
  }

  override release(): void {
    this.target?.free();
    this.target = null;
  }
}

/** [-0, +1] Pushes the object of a client: a table of its functions. */
export function pushHttpClient(L: LuaState, client: HttpClient): void {
  pushObject(L, TYPE, new ClientReference(client));
  setFunctions(L, visible(members, "http_client", client.process.profile));
}

function checkClient(L: LuaState): HttpClient {
  requireTable(L, 1, TYPE.text);
  const client = itemReference(L, 1)?.target;
  if (client instanceof HttpClient) return client;
  throw new Segfault("foreign-object");
}

function request(L: LuaState): number {
  requireArguments(L, 2);
  const client = checkClient(L);
  if (toTable(L, 2) === undefined) typeError(L, 2, "table");
  const given = requireUrl(L);
  const method = pushGivenField(L, 2, "method") ? checkText(L, -1) : "GET";
  pop(L, 1);
  const { facts } = ownerOf(L).process.profile;
  const url = parseHttpUrl(toByteString(given), { facts, allowsUser: true });
  if ("problem" in url) return raise(L, `Failed to parse url ${given}: ${url.problem}`);
  pushHttpRequest(L, new HttpRequest(client, { method, url }));
  return 1;
}

function requireUrl(L: LuaState): string {
  if (!pushGivenField(L, 2, "url")) return raise(L, "cannot create request: url not specified");
  const url = checkText(L, -1);
  pop(L, 1);
  return url;
}

/** The methods of a client. */
export const members = { request } satisfies Members;
