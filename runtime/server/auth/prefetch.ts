import type { AuthRequest } from "./auth_request.ts";
import type { Userdb, UserdbSettings } from "./database.ts";
import type { UserdbResult } from "./results.ts";

/** The userdb that takes the fields that a passdb gave as `userdb_…`. */
export class PrefetchUserdb implements Userdb {
  readonly cacheKey = undefined;
  readonly settings: UserdbSettings;
  readonly #isAlone: boolean;

  constructor(settings: UserdbSettings, isAlone: boolean) {
    this.settings = settings;
    this.#isAlone = isAlone;
  }

  lookup(request: AuthRequest): UserdbResult {
    if (request.hasPrefetchedUserdb) return "ok";
    if (!this.#isAlone) return "user_unknown";
    request.log("error", "userdb lookup not possible with only userdb prefetch");
    return "internal_failure";
  }
}
