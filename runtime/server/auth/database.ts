import type { AuthResultRule } from "../world/auth_world.ts";
import type { AuthRequest, RequestDatabase } from "./auth_request.ts";
import type { PassdbResult, UserdbResult } from "./results.ts";

/** Settings of a database of any kind. */
export interface DatabaseSettings extends RequestDatabase {
  readonly driver: string;
  readonly resultSuccess: AuthResultRule;
  readonly resultFailure: AuthResultRule;
  readonly resultInternalFailure: AuthResultRule;
}

/** Settings of a passdb. */
export interface PassdbSettings extends DatabaseSettings {
  readonly isMaster: boolean;
  readonly denies: boolean;
  readonly skip: "never" | "authenticated" | "unauthenticated";
}

/** Settings of a userdb. */
export interface UserdbSettings extends DatabaseSettings {
  readonly skip: "never" | "found" | "notfound";
}

/** A passdb, as a process asks it. */
export interface Passdb {
  readonly settings: PassdbSettings;
  /** What answers are cached by, a template; undefined if they are not. */
  readonly cacheKey: string | undefined;
  /** Checks the password of the request. */
  verify(request: AuthRequest): PassdbResult;
  /** Looks the user up without a password. */
  lookup(request: AuthRequest): PassdbResult;
}

/** A userdb, as a process asks it. */
export interface Userdb {
  readonly settings: UserdbSettings;
  readonly cacheKey: string | undefined;
  lookup(request: AuthRequest): UserdbResult;
  /** The names of its users; absent if it cannot tell whom it knows. */
  iterate?(request: AuthRequest): UserList;
}

/** The users of a userdb. */
export interface UserList {
  readonly names: readonly string[];
  readonly failed: boolean;
}
