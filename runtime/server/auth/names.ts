import type { AuthRequest } from "./auth_request.ts";

/** The name of a user after a field of a database said something about it; undefined if the field is about something else. */
function changedName(user: string, field: string, value: string): string | undefined {
  const at = user.indexOf("@");
  const [local, domain] = at < 0 ? [user, ""] : [user.slice(0, at), user.slice(at)];
  if (field === "user") return value;
  if (field === "username") return value.includes("@") ? value : value + domain;
  return field === "domain" ? `${local}@${value}` : undefined;
}

/** Changes the name of the request's user if a field says so. Returns true if the field is about the name. */
export function takeName(request: AuthRequest, field: string, value: string): boolean {
  const { names } = request;
  const user = changedName(names.user, field, value);
  if (user === undefined) return false;
  if (user === "") {
    request.log("error", "username attempted to be changed to empty");
    request.failed = true;
  } else if (user !== names.user) {
    request.log("debug", `username changed ${names.user} -> ${user}`);
    names.user = user;
    request.userChanged = true;
  }
  return true;
}
