import {
  AuthCache,
  type CachedAnswer,
  type CacheTimes,
  type FoundEntry,
} from "../../server/auth/auth_cache.ts";
import type { AuthRequest } from "../../server/auth/auth_request.ts";
import type { Passdb, Userdb } from "../../server/auth/database.ts";
import { expandForRequest } from "../../server/auth/expand.ts";
import { checkPassword } from "../../server/auth/password/check_password.ts";
import type { PassdbResult, UserdbResult } from "../../server/auth/results.ts";
import { setPassdbField } from "../../server/auth/set_field.ts";
import { setUserdbField } from "../../server/auth/set_userdb_field.ts";
import type { Process } from "../../server/process/process.ts";

/** The answers of databases, from the cache where it has them. */
export class Answers {
  readonly #cache: AuthCache | undefined;
  readonly #process: Process;

  constructor(cache: CacheTimes & { readonly size: number }, process: Process) {
    this.#cache = cache.size > 0 ? new AuthCache(cache) : undefined;
    this.#process = process;
  }

  /** Forgets answers. Returns how many. */
  flush(users: readonly string[]): number {
    return this.#cache?.flush(users) ?? 0;
  }

  verify(passdb: Passdb, request: AuthRequest, ask: () => PassdbResult): PassdbResult {
    const key = this.#key("P", passdb, request);
    const cached = this.#find(key);
    const answer = cached === undefined ? undefined : cachedVerdict(request, cached);
    if (answer !== undefined) return answer;
    const result = ask();
    this.#keepPassword(key, request, result);
    return result;
  }

  lookUpPassword(passdb: Passdb, request: AuthRequest, ask: () => PassdbResult): PassdbResult {
    const key = this.#key("P", passdb, request);
    const cached = this.#find(key)?.entry.answer;
    if (cached !== undefined) {
      if (cached.result === "ok") setFields(request, cached);
      return cached.result as PassdbResult;
    }
    const result = ask();
    this.#keepPassword(key, request, result);
    return result;
  }

  lookUpUser(userdb: Userdb, request: AuthRequest, ask: () => UserdbResult): UserdbResult {
    const key = this.#key("U", userdb, request);
    const cached = this.#find(key)?.entry.answer;
    if (cached !== undefined) {
      void request.userdb;
      for (const { name, value } of cached.fields) setUserdbField(request, name, value);
      return cached.result as UserdbResult;
    }
    const { user } = request.names;
    const result = ask();
    if (key !== undefined && result !== "internal_failure") {
      const renamed = request.names.user === user ? [] : [{ name: "user", value: request.names.user }];
      const fields = [...renamed, ...(request.userdbFields?.all() ?? [])];
      this.#keep(key, request, {
        result,
        fields: fields.map((field) => ({ hidden: false, changed: true, ...field })),
      });
    }
    return result;
  }

  /** QUIRK: a key that cannot be expanded, or that has no variable, is the same for all users. */
  #key(kind: "P" | "U", { cacheKey, settings }: Passdb | Userdb, request: AuthRequest): string | undefined {
    if (this.#cache === undefined || cacheKey === undefined) return undefined;
    const expansion = expandForRequest(cacheKey, request);
    if ("text" in expansion) return `${kind}${settings.id}\t${expansion.text}`;
    const problem = `Failed to expand auth cache key ${kind}%{id}\t${cacheKey}: ${expansion.error}`;
    if (!this.#process.said.has(problem)) request.log("error", problem);
    this.#process.said.add(problem);
    return `${kind}${settings.id}\t`;
  }

  #find(key: string | undefined): FoundEntry | undefined {
    return key === undefined ? undefined : this.#cache?.find(key, this.#process.now);
  }

  #keepPassword(key: string | undefined, request: AuthRequest, result: PassdbResult): void {
    if (key === undefined || result === "internal_failure" || result === "next") return;
    const cacheable = result === "ok" || result === "user_unknown" || result === "password_mismatch";
    if (!cacheable) return;
    if (result === "password_mismatch" && request.passdbPassword === undefined) return;
    const hasPassword = request.passdbPassword !== undefined;
    const isOpen = request.fields.has("nopassword");
    // What auth_password_verify accepts is kept with the password that was given.
    const password = hasPassword || isOpen ? request.passdbPassword : plain(request);
    const kept = {
      result: result === "password_mismatch" ? "ok" : result,
      password,
      fields: request.fields.all().filter(({ changed }) => changed),
    } as const;
    this.#keep(key, request, kept, result === "ok");
  }

  #keep(key: string, request: AuthRequest, answer: CachedAnswer, lastSuccess = false): void {
    const { original: user } = request.names;
    this.#cache?.keep(key, answer, { user, now: this.#process.now, lastSuccess });
  }
}

function plain({ password }: AuthRequest): string | undefined {
  return password === undefined ? undefined : `{PLAIN}${password}`;
}

/** What a cached answer means for the password of a request; undefined if the database must be asked again. */
function cachedVerdict(request: AuthRequest, { entry, isNegativeOld }: FoundEntry): PassdbResult | undefined {
  const { answer } = entry;
  if (answer.result !== "ok") {
    request.logRefusal("unknown user");
    return answer.result as PassdbResult;
  }
  if (answer.password === undefined) request.log("info", "Cached NULL password access");
  const result = answer.password === undefined ? "ok" : check(request, answer.password);
  // Somebody may have changed the password since it was right.
  const isDoubtful = result === "password_mismatch" && (entry.lastSuccess || isNegativeOld);
  entry.lastSuccess = result === "ok";
  if (isDoubtful) return undefined;
  if (result === "password_mismatch") request.logRefusal("Password mismatch");
  setFields(request, answer);
  return result;
}

/** The password of the cache is not what the database would say now. */
function check(request: AuthRequest, password: string): PassdbResult {
  request.passdbPassword = password;
  const result = checkPassword(request, { logsMismatch: false });
  request.passdbPassword = undefined;
  return result;
}

function setFields(request: AuthRequest, { fields }: CachedAnswer): void {
  for (const { name, value } of fields)
    setPassdbField(request, { name, value, defaultScheme: request.database.defaultScheme });
}
