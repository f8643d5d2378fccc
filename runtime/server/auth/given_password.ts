import { createHash } from "node:crypto";
import { encode } from "../../text.ts";
import type { RequestSettings } from "./request_settings.ts";

/** The password that a client gave, as log lines show it; empty if there is none. */
export function givenPassword({
  password,
  settings: { verbosePasswords },
}: {
  readonly password: string | undefined;
  readonly settings: RequestSettings;
}): string {
  if (password === undefined || verbosePasswords === "no") return "";
  if (verbosePasswords === "plain") return `(given password: ${password})`;
  return `(SHA1 of given password: ${createHash("sha1").update(encode(password)).digest("hex")})`;
}
