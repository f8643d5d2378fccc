import type { AuthResultRule } from "../world/auth_world.ts";
import { addField } from "./add_field.ts";
import type { AuthRequest } from "./auth_request.ts";
import type { Passdb } from "./database.ts";
import type { PassdbResult } from "./results.ts";

/** The passdbs that a request may be sent to. */
export interface Passdbs {
  readonly users: readonly Passdb[];
  /** Those of users who may log in as others. */
  readonly masters: readonly Passdb[];
}

/** Asks one passdb. */
export type AskPassdb = (passdb: Passdb, request: AuthRequest) => PassdbResult;

/** A request on its way through the passdbs. */
export class PassdbChain {
  readonly #passdbs: Passdbs;
  readonly #request: AuthRequest;
  readonly #ask: AskPassdb;
  #success = false;

  constructor(passdbs: Passdbs, request: AuthRequest, ask: AskPassdb) {
    this.#passdbs = passdbs;
    this.#request = request;
    this.#ask = ask;
  }

  /** Asks one passdb after the other until one has the last word. */
  run(): PassdbResult {
    const request = this.#request;
    let rest = request.names.login === undefined ? this.#passdbs.users : this.#passdbs.masters;
    for (;;) {
      rest = rest.slice(this.#firstWanted(rest));
      const [passdb] = rest;
      if (passdb === undefined) {
        request.logRequest("error", "All password databases were skipped");
        return "internal_failure";
      }
      request.database = passdb.settings;
      const outcome = this.#take(passdb, this.#ask(passdb, request), rest.slice(1));
      if ("result" in outcome) return outcome.result;
      rest = outcome.next;
    }
  }

  #firstWanted(passdbs: readonly Passdb[]): number {
    const { skipPasswordCheck } = this.#request;
    const found = passdbs.findIndex(({ settings: { skip } }) =>
      skip === "never" ? true : (skip === "authenticated") !== skipPasswordCheck,
    );
    return found < 0 ? passdbs.length : found;
  }

  /** Decides what an answer means. */
  #take(
    { settings }: Passdb,
    answer: PassdbResult,
    others: readonly Passdb[],
  ): { readonly result: PassdbResult } | { readonly next: readonly Passdb[] } {
    const request = this.#request;
    if (settings.denies && answer !== "user_unknown") return { result: this.#deny(answer) };
    const result = this.#afterFailure(answer);
    if (result === "user_disabled") return { result };
    if (result === "pass_expired") {
      addField(request.fields, { name: "reason", value: "Password expired" });
      return { result };
    }
    const continues = this.#apply(ruleOf(settings, result), result);
    for (const name of ["nopassword", "noauthenticate"]) request.fields.remove(name);
    const following = result === "ok" && request.names.login !== undefined ? this.#loginAsOther() : others;
    const next = following.slice(this.#firstWanted(following));
    this.#keepFields(result === "ok" || result === "next");
    if (!continues || next.length === 0) return { result: this.#lastWord(result) };
    request.passdbPassword = undefined;
    if (result === "user_unknown") request.passdbsSeenUserUnknown = true;
    if (result === "internal_failure") request.passdbsSeenInternalFailure = true;
    return { next };
  }

  #deny(answer: PassdbResult): PassdbResult {
    if (answer === "internal_failure") return answer;
    if (this.#request.process.profile.facts.authPrefixesAreReplaced)
      this.#request.log("info", "User found from deny passdb");
    else this.#request.logRequest("info", "User found from deny passdb");
    return "user_disabled";
  }

  /** Something in the answer may have refused the user. */
  #afterFailure(answer: PassdbResult): PassdbResult {
    const { failed } = this.#request;
    this.#request.failed = false;
    return failed && answer === "ok" ? "user_unknown" : answer;
  }

  /** Returns true if the next passdb is asked. */
  #apply(rule: AuthResultRule, result: PassdbResult): boolean {
    if (rule.endsWith("-ok")) this.#success = true;
    if (rule.endsWith("-fail")) this.#success = false;
    const continues = rule.startsWith("continue");
    if (rule === "continue-ok" || (rule === "continue" && result === "ok"))
      this.#request.skipPasswordCheck = true;
    return continues;
  }

  /** A master user becomes the user whose name was given. The other passdbs follow. */
  #loginAsOther(): readonly Passdb[] {
    const { names } = this.#request;
    const { login = "" } = names;
    this.#request.logRequest("info", `Master user logging in as ${login}`);
    names.master = names.user;
    names.user = login;
    names.login = undefined;
    return this.#passdbs.users;
  }

  #keepFields(keep: boolean): void {
    const { fields, userdbFields } = this.#request;
    for (const each of [fields, userdbFields]) {
      if (keep) each?.snapshot();
      else each?.rollback();
    }
  }

  #lastWord(result: PassdbResult): PassdbResult {
    const { process, passdbsSeenInternalFailure } = this.#request;
    const { authCountsEarlierAnswers } = process.profile.facts;
    if (result === "next" && !authCountsEarlierAnswers) return this.#refuseNext();
    if (this.#success) return "ok";
    if (passdbsSeenInternalFailure) return "internal_failure";
    if (result === "next") return this.#refuseNext();
    // A success that is to count as a failure.
    return result === "ok" ? "password_mismatch" : result;
  }

  #refuseNext(): PassdbResult {
    this.#request.log("error", "Last passdb had noauthenticate field, cannot authenticate user");
    return "internal_failure";
  }
}

function ruleOf(settings: Passdb["settings"], result: PassdbResult): AuthResultRule {
  if (result === "ok") return settings.resultSuccess;
  if (result === "internal_failure") return settings.resultInternalFailure;
  return result === "next" ? "continue" : settings.resultFailure;
}
