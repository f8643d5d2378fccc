import type { AuthField } from "./auth_fields.ts";
import type { PassdbResult, UserdbResult } from "./results.ts";

/** What a passdb or a userdb said of a user. */
export interface CachedAnswer {
  readonly result: PassdbResult | UserdbResult;
  /** The password with its scheme, if there was one. */
  readonly password?: string | undefined;
  readonly fields: readonly AuthField[];
  /** The last time that somebody gave the right password, by the digest of it. */
  readonly verified?: string | undefined;
}

interface Entry {
  readonly answer: CachedAnswer;
  readonly user: string;
  /** When it was made, in milliseconds since 1970. */
  readonly since: number;
}

/** How long answers are kept, in milliseconds. */
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

  /** The answer of a key, unless it is too old. */
  find(key: string, now: number): CachedAnswer | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const isPositive = entry.answer.result === "ok";
    const age = now - entry.since;
    return age < (isPositive ? this.#times.ttl : this.#times.negativeTtl) ? entry.answer : undefined;
  }

  keep(
    key: string,
    answer: CachedAnswer,
    { user, now }: { readonly user: string; readonly now: number },
  ): void {
    this.#entries.set(key, { answer, user, since: now });
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
