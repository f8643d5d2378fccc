import { checkText, requireArguments, requireArgumentsBetween, requireTable } from "../engine/arguments.ts";
import { stopRun } from "../engine/limits.ts";
import { type LuaState, type Members, setFunctions } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { itemReference, pushObject } from "../engine/objects.ts";
import { Reference } from "../engine/reference.ts";
import { argumentCount, toBoolean } from "../engine/values.ts";
import { EndlessWait } from "../server/http/endless_wait.ts";
import { submit as submitRequest } from "../server/http/exchange.ts";
import { HttpRequest } from "../server/http/http_request.ts";
import type { HttpResponse } from "../server/http/http_response.ts";
import { Segfault } from "../server/process/death.ts";
import { checkEvent, pushEvent } from "./event.ts";
import { pushHttpResponse } from "./http_response.ts";
import { ownerOf } from "./owner.ts";
import { visible } from "./visible.ts";

const TYPE = new Name("struct http_client_request");

/** A request as Lua holds it. It does not keep its client. */
class RequestReference extends Reference {
  override target: HttpRequest | null;

  constructor(request: HttpRequest) {
    super();
    this.target = request;
  }

  override release(): void {
    this.target = null;
  }
}

/** [-0, +1] Pushes the object of a request: a table of its functions. */
export function pushHttpRequest(L: LuaState, request: HttpRequest): void {
  pushObject(L, TYPE, new RequestReference(request));
  setFunctions(L, visible(members, "http_request", request.client.process.profile));
}

function checkRequest(L: LuaState): HttpRequest {
  requireTable(L, 1, TYPE.text);
  const request = itemReference(L, 1)?.target;
  if (request instanceof HttpRequest) return request;
  throw new Segfault("foreign-object");
}

function add_header(L: LuaState): number {
  requireArguments(L, 3);
  const request = checkRequest(L);
  const [name, value] = [checkText(L, 2), checkText(L, 3)];
  request.addHeader(name, value);
  return 0;
}

function remove_header(L: LuaState): number {
  requireArguments(L, 2);
  const request = checkRequest(L);
  request.removeHeader(checkText(L, 2));
  return 0;
}

/** Up to 2.3 the server is always asked first; from 2.4.0 if an argument says so. */
function set_payload(L: LuaState): number {
  const { httpPayloadsExpect } = ownerOf(L).process.profile.facts;
  if (httpPayloadsExpect) requireArguments(L, 2);
  else requireArgumentsBetween(L, 2, 3);
  const request = checkRequest(L);
  const payload = checkText(L, 2);
  request.setPayload(payload, httpPayloadsExpect || (argumentCount(L) >= 3 && toBoolean(L, 3)));
  return 0;
}

function submit(L: LuaState): number {
  requireArguments(L, 1);
  pushHttpResponse(L, answerTo(L, checkRequest(L)));
  return 1;
}

function answerTo(L: LuaState, request: HttpRequest): HttpResponse {
  try {
    return submitRequest(request);
  } catch (thrown) {
    if (!(thrown instanceof EndlessWait)) throw thrown;
    return stopRun(L, ENDLESS_WAIT);
  }
}

const ENDLESS_WAIT = {
  code: "endless-wait",
  message:
    "The script waits for an HTTP server for ever: releases up to 2.3 set no limit to the time in which a server agrees to a payload, once it has agreed before.",
  hint: "Set request_absolute_timeout_msecs, which counts here as well.",
};

function get_event(L: LuaState): number {
  requireArguments(L, 1);
  const request = checkRequest(L);
  request.requireUnsubmitted();
  pushEvent(L, request.event);
  return 1;
}

function set_event(L: LuaState): number {
  requireArguments(L, 2);
  const request = checkRequest(L);
  const event = checkEvent(L, 2);
  request.requireUnsubmitted();
  request.setParent(event);
  return 0;
}

/** The methods of a request. */
export const members = {
  add_header,
  remove_header,
  set_payload,
  submit,
  get_event,
  set_event,
} satisfies Members;
