import type { AuthRequest } from "../auth_request.ts";
import type { PassdbResult } from "../results.ts";
import { verifyPassword } from "./verify_password.ts";

/** How a password is checked. */
export interface CheckOptions {
  /** True if no password is right, because the passdb only says who is refused. Default `false`. */
  readonly denies?: boolean;
  /** False if a wrong password is not logged. Default `true`. */
  readonly logsMismatch?: boolean;
}

/** Compares the password of a request with the one that a passdb gave, and logs what is wrong. */
export function checkPassword(
  request: AuthRequest,
  { denies = false, logsMismatch = true }: CheckOptions = {},
): PassdbResult {
  if (request.skipPasswordCheck) return "ok";
  if (denies) return "password_mismatch";
  if (request.fields.has("nopassword")) return "ok";
  const verdict = verifyPassword(
    {
      password: request.password ?? "",
      user: request.names.original,
      hash: request.passdbPassword ?? "",
      defaultScheme: request.database.defaultScheme,
      allowsWeak: request.settings.allowsWeakSchemes,
    },
    request.process.profile,
  );
  if (verdict.code === 1) return "ok";
  switch (verdict.cause) {
    case "scheme":
      request.log("error", verdict.error ?? "");
      return "scheme_not_available";
    case "data":
      request.log("error", verdict.error ?? "");
      return request.process.profile.facts.authBadPasswordsAreFailures
        ? "internal_failure"
        : "scheme_not_available";
    case "weak":
    case "verification":
      request.log("error", `Invalid password in passdb: ${verdict.error}`);
      return request.process.profile.facts.authBadPasswordsAreFailures
        ? "internal_failure"
        : "password_mismatch";
    default:
      if (logsMismatch) request.logRefusal("Password mismatch");
      return "password_mismatch";
  }
}
