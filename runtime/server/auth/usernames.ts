import { encode } from "../../text.ts";
import type { AuthRequest } from "./auth_request.ts";
import { expandForRequest } from "./expand.ts";

/** The characters that names may have unless the server is told otherwise. */
const ALLOWED = /[^A-Za-z0-9.\-_@]/u;

/** A name that nobody can have, in the server's words. */
export class RefusedName extends Error {
  override readonly name = "RefusedName";
}

/** The two names that a client may give in one, as in `alice*admin`. */
export interface GivenNames {
  readonly user: string;
  /** Whom a master user wants to be. */
  readonly login?: string;
}

/** Takes the master user out of a name. */
export function splitMaster(name: string, separator: string | undefined): GivenNames {
  const at = separator === undefined ? -1 : name.indexOf(separator);
  return at < 0 ? { user: name } : { user: name.slice(at + 1), login: name.slice(0, at) };
}

/** Brings a name into the server's form. Throws a RefusedName. */
export function fixName(request: AuthRequest, name: string, format: string): string {
  if (name === "") throw new RefusedName("Empty username");
  const wrong = ALLOWED.exec(name)?.[0];
  if (wrong !== undefined) {
    const byte = (encode(wrong)[0] ?? 0).toString(16).padStart(2, "0");
    throw new RefusedName(
      `Username character disallowed by auth_username_chars: 0x${byte} (username: ${name})`,
    );
  }
  if (format === "") return name;
  request.names.user = name;
  const expansion = expandForRequest(format, request);
  if ("error" in expansion) throw new RefusedName(`Failed to expand username: ${expansion.error}`);
  return expansion.text;
}
