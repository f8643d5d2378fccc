import type { AuthRequest } from "./auth_request.ts";
import type { Userdb, UserdbSettings } from "./database.ts";
import type { UserdbResult } from "./results.ts";

/** The userdb that takes the fields that a passdb gave as `userdb_…`. */
export class PrefetchUserdb implements Userdb {
  readonly cacheKey = undefined;
  readonly settings: UserdbSettings;

  constructor(settings: UserdbSettings) {
    this.settings = settings;
  }

  lookup(request: AuthRequest): UserdbResult {
    return request.hasPrefetchedUserdb ? "ok" : "user_unknown";
  }
}
