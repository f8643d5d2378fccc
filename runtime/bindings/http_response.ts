import { checkText, requireArguments, requireTable } from "../engine/arguments.ts";
import { type LuaState, type Members, setFunctions } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { itemReference, pushObject } from "../engine/objects.ts";
import { Reference } from "../engine/reference.ts";
import { pushInteger, pushResult } from "../engine/values.ts";
import { fromByteString, toByteString } from "../server/http/byte_string.ts";
import { HttpResponse } from "../server/http/http_response.ts";
import { Segfault } from "../server/process/death.ts";

const TYPE = new Name("struct dlua_http_response");

/** An answer as Lua holds it. */
class ResponseReference extends Reference {
  override target: HttpResponse | null;

  constructor(response: HttpResponse) {
    super();
    this.target = response;
  }

  override release(): void {
    this.target = null;
  }
}

/** [-0, +1] Pushes the object of an answer: a table of its functions. */
export function pushHttpResponse(L: LuaState, response: HttpResponse): void {
  pushObject(L, TYPE, new ResponseReference(response));
  setFunctions(L, members);
}

function checkResponse(L: LuaState): HttpResponse {
  requireTable(L, 1, TYPE.text);
  const response = itemReference(L, 1)?.target;
  if (response instanceof HttpResponse) return response;
  throw new Segfault("foreign-object");
}

function status(L: LuaState): number {
  requireArguments(L, 1);
  return pushInteger(L, checkResponse(L).status);
}

function reason(L: LuaState): number {
  requireArguments(L, 1);
  return pushResult(L, fromByteString(checkResponse(L).reason));
}

function payload(L: LuaState): number {
  requireArguments(L, 1);
  return pushResult(L, fromByteString(checkResponse(L).payload));
}

function header(L: LuaState): number {
  requireArguments(L, 2);
  const response = checkResponse(L);
  return pushResult(L, fromByteString(response.header(toByteString(checkText(L, 2)))));
}

/** The methods of an answer. */
export const members = { status, reason, payload, header } satisfies Members;
