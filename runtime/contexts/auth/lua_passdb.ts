import { pushAuthRequest } from "../../bindings/auth_request.ts";
import { pushText } from "../../engine/values.ts";
import type { AuthRequest } from "../../server/auth/auth_request.ts";
import type { Passdb, PassdbSettings } from "../../server/auth/database.ts";
import { checkPassword } from "../../server/auth/password/check_password.ts";
import { storedProblem } from "../../server/auth/password/verify_password.ts";
import { type PassdbResult, passdbResult } from "../../server/auth/results.ts";
import { setPassdbField } from "../../server/auth/set_field.ts";
import { Panic } from "../../server/process/death.ts";
import type { AuthScript } from "./auth_script.ts";
import { callHook } from "./call_hook.ts";
import type { FieldTarget } from "./hook_result.ts";

/** The results with which fields count. */
const ACCEPTING = [1, -6];

/** A passdb with the Lua driver, in the process that calls its script. */
export class LuaPassdb implements Passdb {
  readonly settings: PassdbSettings;
  readonly cacheKey: string | undefined;
  readonly #script: AuthScript;
  readonly #verifies: boolean;

  constructor(script: AuthScript, settings: PassdbSettings, cacheKey: string | undefined) {
    this.#script = script;
    this.settings = settings;
    this.cacheKey = cacheKey;
    this.#verifies = script.lua.has("auth_password_verify");
  }

  verify(request: AuthRequest): PassdbResult {
    if (this.#verifies) return this.#verify(request);
    const password = new GivenPassword();
    const result = this.#lookup(request, password);
    return result === "ok" ? checkPassword(request, this.settings) : result;
  }

  lookup(request: AuthRequest): PassdbResult {
    const result = this.#lookup(request, new GivenPassword());
    const { passdbPassword: hash } = request;
    const problem =
      result === "ok" && hash !== undefined ? storedProblem(hash, request.process.profile) : undefined;
    if (problem === undefined) return result;
    request.log("error", problem);
    return "scheme_not_available";
  }

  #verify(request: AuthRequest): PassdbResult {
    request.log("debug", "Calling auth_password_verify");
    const { code, error } = callHook({
      script: this.#script,
      hook: "auth_password_verify",
      errorName: "auth_password_verify",
      errorStaysOnStack: true,
      push: (L) => {
        pushAuthRequest(L, request);
        pushText(L, request.password ?? "");
        return 2;
      },
      target: this.#target(request, new GivenPassword()),
    });
    const result = known(code);
    if (result === "internal_failure") request.log("error", `passdb-lua: ${error}`);
    if (result === "password_mismatch") request.logRefusal("Password mismatch");
    return result;
  }

  #lookup(request: AuthRequest, password: GivenPassword): PassdbResult {
    request.log("debug", "Calling auth_passdb_lookup");
    const { code, error } = callHook({
      script: this.#script,
      hook: "auth_passdb_lookup",
      errorName: "auth_passdb_lookup(req)",
      push: (L) => {
        pushAuthRequest(L, request);
        return 1;
      },
      target: this.#target(request, password),
    });
    const result = known(code);
    if (result === "internal_failure") request.log("error", `db-lua: ${error}`);
    return result === "ok" ? withPassword(request, password) : result;
  }

  #target(request: AuthRequest, password: GivenPassword): FieldTarget {
    const { authFailuresAreMisspelt } = request.process.profile.facts;
    return {
      request,
      accepting: ACCEPTING,
      failure: { table: authFailuresAreMisspelt ? "passb failed" : "passdb failed", none: "passdb failed" },
      set: (name, value) => {
        if (name === "password") password.value = value;
        else setPassdbField(request, { name, value, defaultScheme: "PLAIN" });
      },
    };
  }
}

/** The password among the fields of an answer. */
class GivenPassword {
  value: string | undefined;
}

/** The result of a number. QUIRK: the server counts on the script to return one of its own numbers. */
function known(code: number): PassdbResult {
  const result = passdbResult(code);
  if (result === undefined) throw new Panic("passdb-result-unknown");
  return result;
}

function withPassword(request: AuthRequest, { value = "" }: GivenPassword): PassdbResult {
  if (request.fields.has("nopassword")) {
    if (value === "") return "ok";
    request.log("info", "nopassword given and password is not empty");
    return "password_mismatch";
  }
  if (value === "") {
    request.log("info", "No password returned (and no nopassword)");
    return "password_mismatch";
  }
  setPassdbField(request, { name: "password", value, defaultScheme: request.database.defaultScheme });
  return "ok";
}
