import { checkText, requireTable } from "../engine/arguments.ts";
import { pushRawField, registerLookupType } from "../engine/lookup_type.ts";
import type { LuaState, Members } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { pushLightObject, rawItem } from "../engine/objects.ts";
import { pushResult } from "../engine/values.ts";
import type { AuthFields } from "../server/auth/auth_fields.ts";
import { AuthRequest } from "../server/auth/auth_request.ts";
import { Segfault } from "../server/process/death.ts";

/** `request.passdb` or `request.userdb`: reads the fields that the databases before gave. */
export interface RequestFields {
  readonly type: Name;
  readonly fieldsOf: (request: AuthRequest) => AuthFields | undefined;
}

/** The fields that the passdbs before gave. */
export const PASSDB_FIELDS: RequestFields = {
  type: new Name("passdb_auth_request*"),
  fieldsOf: (request) => request.fields,
};

/** The userdb fields that the passdbs and userdbs before gave. */
export const USERDB_FIELDS: RequestFields = {
  type: new Name("userdb_auth_request*"),
  fieldsOf: (request) => request.userdbFields,
};

/** The fields have no methods: every name is one of a field. */
export const members = {} satisfies Members;

/** [-0, +1] Pushes the fields of a request. */
export function pushRequestFields(L: LuaState, { type }: RequestFields, request: AuthRequest): void {
  pushLightObject(L, type, request);
}

/** The request that the table at index 1 belongs to. It must not be kept beyond the call of the hook. */
export function checkRequest(L: LuaState, type: string): AuthRequest {
  requireTable(L, 1, type);
  const request = rawItem(L, 1);
  if (!(request instanceof AuthRequest)) throw new Segfault("foreign-object");
  if (request.hasEnded) throw new Segfault("auth-request-kept");
  return request;
}

/** [-0, +0] Registers the type. */
export function registerRequestFields(L: LuaState, { type, fieldsOf }: RequestFields): void {
  registerLookupType(L, type, (state) => {
    const request = checkRequest(state, type.text);
    const name = checkText(state, 2);
    const value = fieldsOf(request)?.find(name);
    return value === undefined ? pushRawField(state) : pushResult(state, value);
  });
}
