import type { AuthField } from "./auth_fields.ts";
import type { PassdbResult, UserdbResult } from "./results.ts";

/** The answer of a passdb or a userdb about a user. */
export interface CachedAnswer {
  readonly result: PassdbResult | UserdbResult;
  /** The password with its scheme, if there was one. */
  readonly password?: string | undefined;
  readonly fields: readonly AuthField[];
}

/** An answer as the cache has it. */
export interface CacheEntry {
  readonly answer: CachedAnswer;
  /** True if the last one who used the answer gave the right password. */
  lastSuccess: boolean;
}

/** An entry that was found. */
export interface FoundEntry {
  readonly entry: CacheEntry;
  /** True if it is too old to say that a password is wrong. */
  readonly isNegativeOld: boolean;
}

interface Entry extends CacheEntry {
  readonly user: string;
  /** When it was made, in milliseconds since 1970. */
  readonly since: number;
}

/** The times for which answers are kept, in milliseconds. */
export interface CacheTimes {
  readonly ttl: number;
  readonly negativeTtl: number;
}

/** The answers that the process auth has cached, by key. */
export class AuthCache {
  readonly #entries = new Map<string, Entry>();
  readonly #times: CacheTimes;

  constructor(times: CacheTimes) {
    this.#times = times;
  }

  /** The entry of a key, unless it is too old. */
  find(key: string, now: number): FoundEntry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const { ttl, negativeTtl } = this.#times;
    const age = now - entry.since;
    if (age >= (entry.answer.result === "ok" ? ttl : negativeTtl)) return undefined;
    return { entry, isNegativeOld: age >= negativeTtl };
  }

  keep(
    key: string,
    answer: CachedAnswer,
    {
      user,
      now,
      lastSuccess,
    }: { readonly user: string; readonly now: number; readonly lastSuccess: boolean },
  ): void {
    this.#entries.set(key, { answer, user, lastSuccess, since: now });
  }

  remove(key: string): void {
    this.#entries.delete(key);
  }

  /** Forgets the answers about some users, or all. Returns how many there were. */
  flush(users: readonly string[]): number {
    const before = this.#entries.size;
    for (const [key, { user }] of this.#entries)
      if (users.length === 0 || users.includes(user)) this.#entries.delete(key);
    return before - this.#entries.size;
  }
}
