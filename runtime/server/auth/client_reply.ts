import type { AuthField } from "./auth_fields.ts";
import type { AuthRequest } from "./auth_request.ts";
import type { PassdbResult } from "./results.ts";

/** What a client is told: fields as `name=value`, or `name` alone. */
export interface ClientReply {
  readonly ok: boolean;
  readonly fields: readonly string[];
}

/** The words for results that clients are told. */
const CODES: Partial<Record<PassdbResult, string>> = {
  internal_failure: "temp_fail",
  user_disabled: "user_disabled",
  pass_expired: "pass_expired",
};

/** The reply to an authentication. With a proxy, the password goes along unless it is only tried. */
export function clientReply(request: AuthRequest, result: PassdbResult, isLogin: boolean): ClientReply {
  const ok = result === "ok";
  const code = CODES[result] ?? (!ok && request.names.master !== undefined ? "authz_fail" : undefined);
  return {
    ok,
    fields: [
      `user=${request.names.user}`,
      ...(code === undefined ? [] : [`code=${code}`]),
      ...fieldTexts(request, ok),
      ...nameTexts(request),
      ...(ok && isLogin && request.fields.has("proxy") && !request.fields.has("pass")
        ? [`pass=${request.password ?? ""}`]
        : []),
    ],
  };
}

/** The reply for a name that no user can have. */
export function refusedName(name: string): ClientReply {
  return { ok: false, fields: [`user=${name}`, `original_user=${name}`] };
}

/** The fields for clients. */
export function fieldTexts(request: AuthRequest, ok: boolean): string[] {
  const { fields, process } = request;
  const shown = fields.all().filter(({ name, hidden }) => !hidden && (ok || name !== "nologin"));
  // QUIRK: up to 2.3 an empty field stands for those that are hidden.
  if (shown.length === 0 && !fields.isEmpty && process.profile.facts.authHiddenFieldsLeaveGap) return [""];
  return shown.map(({ name, value }) =>
    fieldText(
      { name, value: isFlag(request, name) ? "" : value },
      process.profile.facts.authEmptyFieldsHaveSign,
    ),
  );
}

/** Up to 2.3 the values of some fields are not told. */
function isFlag({ process }: AuthRequest, name: string): boolean {
  return process.profile.facts.authFlagsLoseValues && (name === "nologin" || name === "proxy");
}

/** `name=value`; a field without a value is a name alone in old releases. */
export function fieldText({ name, value }: Pick<AuthField, "name" | "value">, emptyHasSign: boolean): string {
  return value === "" && !emptyHasSign ? name : `${name}=${value}`;
}

/** How the user was called before databases and master users changed it. */
function nameTexts({ names, fields }: AuthRequest): string[] {
  const { user, original, master } = names;
  return [
    ...(original !== user && !fields.has("original_user") ? [`original_user=${original}`] : []),
    ...(master !== undefined && !fields.has("auth_user") ? [`auth_user=${master}`] : []),
  ];
}
