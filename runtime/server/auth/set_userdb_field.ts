import { addField, readSuffix } from "./add_field.ts";
import type { AuthRequest } from "./auth_request.ts";
import { takeName } from "./names.ts";

/** Does with a field of a userdb what the server does: most are for the process that serves the user. */
export function setUserdbField(request: AuthRequest, name: string, value: string): void {
  const field = readSuffix(request, request.userdb, name);
  if (field === undefined) return;
  if (field === "uid" || field === "gid") setId(request, field, value);
  else if (field === "tempfail") request.userdbFailed = true;
  else if (takeName(request, field, value) || field === "uidgid_file") return;
  else addField(request.userdb, { name: field === "system_user" ? renamed(request) : field, value });
}

function renamed(request: AuthRequest): string {
  const text = "Replace system_user with system_groups_user";
  const { process } = request;
  if (process.said.has(text)) return "system_groups_user";
  process.said.add(text);
  if (process.profile.facts.authUserdbWarningsHaveNoUser) process.logger.write("warning", `userdb: ${text}`);
  else request.log("warning", text);
  return "system_groups_user";
}

function setId(request: AuthRequest, field: "uid" | "gid", value: string): void {
  const id = /^\d+$/.test(value) ? String(Number(value)) : request.systemId(field, value);
  if (id !== undefined) {
    addField(request.userdb, { name: field, value: id });
    return;
  }
  request.log("error", `Invalid ${field.toUpperCase()} value '${value}'`);
  request.userdbFailed = true;
}
