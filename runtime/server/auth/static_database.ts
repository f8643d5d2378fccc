import type { AuthRequest } from "./auth_request.ts";
import type { Passdb, PassdbSettings, Userdb, UserdbSettings } from "./database.ts";
import { expandForRequest } from "./expand.ts";
import { checkPassword } from "./password/check_password.ts";
import type { PassdbResult, UserdbResult } from "./results.ts";
import { setPassdbField } from "./set_field.ts";
import { setUserdbField } from "./set_userdb_field.ts";

/** Fields that are the same for all users, but for variables in them. */
type Fields = ReadonlyMap<string, string>;

/** A passdb that knows every user. */
export class StaticPassdb implements Passdb {
  readonly cacheKey = undefined;
  readonly settings: PassdbSettings;
  readonly #fields: Fields;

  constructor(settings: PassdbSettings, fields: Fields) {
    this.settings = settings;
    this.#fields = fields;
  }

  verify(request: AuthRequest): PassdbResult {
    const result = this.lookup(request);
    return result === "ok" ? checkPassword(request, this.settings) : result;
  }

  lookup(request: AuthRequest): PassdbResult {
    for (const [name, template] of this.#fields) {
      const value = expand(template, request);
      if (value === undefined) return "internal_failure";
      setPassdbField(request, { name, value, defaultScheme: request.database.defaultScheme });
    }
    if (request.passdbPassword !== undefined || request.fields.has("nopassword")) return "ok";
    request.log("info", "No password returned (and no nopassword)");
    return "password_mismatch";
  }
}

/** A userdb that knows every user. */
export class StaticUserdb implements Userdb {
  readonly cacheKey = undefined;
  readonly settings: UserdbSettings;
  readonly #fields: Fields;

  constructor(settings: UserdbSettings, fields: Fields) {
    this.settings = settings;
    this.#fields = fields;
  }

  lookup(request: AuthRequest): UserdbResult {
    void request.userdb;
    for (const [name, template] of this.#fields) {
      const value = expand(template, request);
      if (value === undefined) return "internal_failure";
      setUserdbField(request, name, value);
    }
    return "ok";
  }
}

function expand(template: string, request: AuthRequest): string | undefined {
  // The configuration is expanded only where it has variables.
  if (!template.includes("%")) return template;
  const expansion = expandForRequest(template, request);
  if ("text" in expansion) return expansion.text;
  request.log("error", `Failed to expand fields: ${expansion.error}`);
  return undefined;
}
