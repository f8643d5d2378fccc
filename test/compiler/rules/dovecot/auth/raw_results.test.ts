// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../../compiler/index.ts";

/** What is said of a hook that returns a value, by release: `code: message`, shortened. */
function reported(value: string, dovecot: string, before = ""): string[] {
  const source = `import { accept, type AuthHooks, type AuthRequest, type PassdbCode, type PassdbResult, reject } from "dovescript";
const { auth } = dovecot;
${before}
export default {
  auth_password_verify(request, password) {
    if (password === "") return reject("next");
    return ${value};
  },
} satisfies AuthHooks;`;
  return compileString(source, { dovecot }).diagnostics.map(({ code, hint }) =>
    code === "second-value" ? `instead ${/`return (.*);`/.exec(hint ?? "")?.[1]}` : code,
  );
}

const releases = ["2.3.13", "2.3.19.1", "2.4.0", "2.4.1", "2.4.5"];

/** The releases, in their order, in which something is said of a value; and what. */
function saidOf(value: string, before = ""): Record<string, string[]> {
  const all = releases.map((release) => [release, reported(value, release, before)] as const);
  return Object.fromEntries(all.filter(([, said]) => said.length > 0));
}

const old = (said: string) => ({ "2.3.13": [said], "2.3.19.1": [said] });
const since241 = (said: string) => ({ "2.4.1": [said], "2.4.5": [said] });

describe("second-value", () => {
  test.each([
    ["auth.PASSDB_RESULT_OK", old("instead accept()")],
    ["$multi(auth.PASSDB_RESULT_OK)", old("instead accept()")],
    ["$multi(auth.PASSDB_RESULT_OK, undefined)", old("instead accept()")],
    ['$multi(auth.PASSDB_RESULT_OK, "")', since241("instead accept()")],
    ['$multi(auth.PASSDB_RESULT_OK, "home=/var/vmail")', since241('instead accept({ home: "…" })')],
    ['$multi(auth.PASSDB_RESULT_OK, { user: "ann" })', {}],
    ["$multi(auth.PASSDB_RESULT_OK, {})", {}],
    ["auth.PASSDB_RESULT_NEXT", old('instead reject("next")')],
    ["$multi(auth.PASSDB_RESULT_NEXT, {})", since241('instead reject("next")')],
    ['$multi(auth.PASSDB_RESULT_USER_UNKNOWN, "gone")', {}],
    ['$multi(auth.PASSDB_RESULT_USER_UNKNOWN, { user: "ann" })', since241('instead reject("user_unknown")')],
    ["request.user ? auth.PASSDB_RESULT_NEXT : accept()", old('instead reject("next")')],
    [
      "$multi(auth.PASSDB_RESULT_INTERNAL_FAILURE, request.original_user)",
      old('instead reject("internal_failure", request.original_user)'),
    ],
  ])("is said of %s by release", (value, said) => {
    expect(saidOf(value)).toEqual(said);
  });

  test("is said in functions whose result the hook returns", () => {
    const denied = "const denied = () => auth.PASSDB_RESULT_USER_DISABLED;";
    expect(saidOf("denied()", denied)).toEqual(old('instead reject("user_disabled")'));
    const declared = "function declared(): PassdbResult { return auth.PASSDB_RESULT_USER_DISABLED; }";
    expect(saidOf("declared()", declared)).toEqual(old('instead reject("user_disabled")'));
  });

  test("is said in callbacks that give such a result, and not where they are called", () => {
    const guarded = "const guarded = (run: () => PassdbResult): PassdbResult => run();";
    expect(saidOf("guarded(() => auth.PASSDB_RESULT_NEXT)", guarded)).toEqual(old('instead reject("next")'));
    expect(saidOf('guarded(() => reject("next"))', guarded)).toEqual({});
  });

  test("is not said of functions that give a code to write a pair with", () => {
    const codeOf = 'const codeOf = (): PassdbCode<"next"> => auth.PASSDB_RESULT_NEXT;';
    expect(saidOf('$multi(codeOf(), "gone")', codeOf)).toEqual({});
  });

  test("takes a code that may be any for each of them", () => {
    const codeOf = "const codeOf = (): PassdbCode => auth.PASSDB_RESULT_NEXT;";
    expect(Object.keys(saidOf("$multi(codeOf(), {})", codeOf))).toEqual(["2.4.1", "2.4.5"]);
    expect(Object.keys(saidOf('$multi(codeOf(), "x")', codeOf))).toEqual(["2.4.1", "2.4.5"]);
  });
});

describe("fields-in-text", () => {
  test("is said of texts that become fields", () => {
    const joined = "$multi(auth.PASSDB_RESULT_OK, `user=${request.user}`)";
    expect(reported(joined, "2.3.19.1")).toEqual(["fields-in-text"]);
    expect(reported(joined, "2.4.0")).toEqual(["fields-in-text"]);
    expect(reported(joined.replace("_OK", "_NEXT"), "2.3.19.1")).toEqual(["fields-in-text"]);
    expect(reported(joined.replace("_OK", "_NEXT"), "2.4.5")).toEqual([]);
  });

  test("is not said of texts that are written as they are, or beside results that read none", () => {
    expect(reported('$multi(auth.PASSDB_RESULT_OK, "nodelay=y")', "2.3.19.1")).toEqual([]);
    expect(reported("$multi(auth.PASSDB_RESULT_INTERNAL_FAILURE, `no ${request.user}`)", "2.3.19.1")).toEqual(
      [],
    );
  });
});
