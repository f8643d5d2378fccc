import { Panic } from "../process/death.ts";
import type { AuthFields } from "./auth_fields.ts";
import type { AuthRequest } from "./auth_request.ts";

/**
 * Reads what the end of a name says: `:protected`, from 2.4.0 `:default`, sets a field only if there is none, `:remove` takes it
 * away. Returns the name alone; undefined if there is nothing left to do.
 */
export function readSuffix(request: AuthRequest, fields: AuthFields, name: string): string | undefined {
  const { authFieldsKeepProtection } = request.process.profile.facts;
  const pattern = authFieldsKeepProtection ? /^(.+):(default|remove)$/s : /^(.+):(protected|remove)$/s;
  const [, plain = "", suffix] = pattern.exec(name) ?? [];
  if (suffix === "remove") {
    fields.remove(plain);
    return undefined;
  }
  if (suffix === undefined) return name;
  return fields.has(plain) ? undefined : plain;
}

/** Adds a field. The server counts on names that it can send. */
export function addField(
  fields: AuthFields,
  { name, value }: { readonly name: string; readonly value: string },
  hidden = false,
): void {
  if (name === "") throw new Panic("auth-field-key-empty");
  if (/[\t\n]/.test(name)) throw new Panic("auth-field-key-invalid");
  fields.add(name, value, hidden);
}
