import type { AuthRequest } from "../../server/auth/auth_request.ts";
import type { PassdbResult, UserdbResult } from "../../server/auth/results.ts";

/** Asks a database, with the debug lines around it. */
export function performed<Result extends PassdbResult | UserdbResult>(
  request: AuthRequest,
  kind: "passdb" | "userdb",
  ask: () => Result | undefined,
): Result | "internal_failure" {
  request.log("debug", `Performing ${kind} lookup`);
  const result = ask() ?? "internal_failure";
  request.log("debug", `Finished ${kind} lookup`);
  return result;
}
