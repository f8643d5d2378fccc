import type { AuthField } from "./auth_fields.ts";

/** A field as another process sends it: as `name=value`, so that its name ends at the first equals sign. */
export function sentField({
  name,
  value,
}: Pick<AuthField, "name" | "value">): Pick<AuthField, "name" | "value"> {
  const end = name.indexOf("=");
  if (end < 0) return { name, value };
  return { name: name.slice(0, end), value: `${name.slice(end + 1)}=${value}` };
}
