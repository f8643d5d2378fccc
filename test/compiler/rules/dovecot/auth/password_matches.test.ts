import { describe, expect, test } from "vitest";
import { compileString } from "../../../../../compiler/index.ts";

/** The tests that are reported, in a hook with the constant HASH and with functions before it. */
function reported(statements: string, before = ""): string[] {
  const source = `import { accept, type AuthHooks, type AuthRequest, reject } from "dovescript";
const HASH = "{PLAIN}secret";
${before}
export default {
  auth_password_verify(request, password) {
    ${statements}
    return reject("password_mismatch");
  },
} satisfies AuthHooks;`;
  return compileString(source).diagnostics.map(({ code, message }) =>
    code === "unchecked-password" ? (/`(.*)` takes/.exec(message)?.[1] ?? "") : `${code}: ${message}`,
  );
}

const match = "const match = request.password_verify(HASH, password);";
const widened = "const match: number = request.password_verify(HASH, password);";

describe("unchecked-password is said of", () => {
  test.each([
    ["the call in a condition", "if (request.password_verify(HASH, password)) return accept();", 1],
    [
      "its negation",
      'if (!request.password_verify(HASH, password)) return reject("next"); return accept();',
      1,
    ],
    ["a choice", 'return request.password_verify(HASH, password) ? accept() : reject("next");', 1],
    ["a conjunction", 'if (password !== "" && request.password_verify(HASH, password)) return accept();', 1],
    ["Boolean()", `${match} const ok = Boolean(match); if (ok) return accept();`, 1],
    ["!!", `${match} const ok = !!match; if (ok) return accept();`, 1],
    ["a loop", "while (request.password_verify(HASH, password)) return accept();", 1],
    ["!== 0", `${match} if (match !== 0) return accept();`, 1],
    [">= 0", `${match} if (match >= 0) return accept();`, 1],
    ["0 <=", `${match} if (0 <= match) return accept();`, 1],
    ["=== 0", `${match} return match === 0 ? reject("next") : accept();`, 1],
    ["< 0", `${match} if (match < 0) return reject("internal_failure", "hash"); return accept();`, 1],
    ["=== -1", `${match} if (match === -1) return reject("internal_failure", "hash"); return accept();`, 1],
    [
      "a comparison with a variable",
      `${match} const no: number = password.length; if (match > no) return accept();`,
      1,
    ],
    ["a widened variable", `${widened} if (match !== 0) return accept();`, 1],
    ["a widened variable in a condition", `${widened} if (match) return accept();`, 1],
    ["a cast", "if ((request.password_verify(HASH, password) as number) !== 0) return accept();", 1],
    ["arithmetic", `${match} const size = match * match; if (size === 1) return accept();`, 1],
    [
      "a switch without the match",
      `${match} switch (match) { case 0: return reject("next"); default: return accept(); }`,
      1,
    ],
    [
      "a switch that falls into the match",
      `${match} switch (match) { case 0: case 1: return accept(); default: return reject("next"); }`,
      1,
    ],
    [
      "a variable that changes",
      `let match: number = 0; match = request.password_verify(HASH, password); if (match !== 0) return accept();`,
      1,
    ],
    [
      "a property",
      `const found = { match: request.password_verify(HASH, password) }; if (found.match !== 0) return accept();`,
      1,
    ],
    [
      "a widened property",
      `const found: { match: number } = { match: request.password_verify(HASH, password) }; if (found.match) return accept();`,
      1,
    ],
    [
      "a pattern",
      `const { match }: { match: number } = { match: request.password_verify(HASH, password) }; if (match !== 0) return accept();`,
      1,
    ],
    [
      "a test of a list",
      "if ([HASH].some((hash) => request.password_verify(hash, password))) return accept();",
      1,
    ],
    [
      "numbers in a list",
      "const all: number[] = [HASH].map((hash) => request.password_verify(hash, password)); if (all[0] !== 0) return accept();",
      1,
    ],
  ])("%s", (_, statements, count) => {
    const found = reported(statements);
    expect(found).toHaveLength(count);
    expect(found.filter((each) => /^[A-Za-z0-9-]+: /.test(each))).toEqual([]);
  });

  test("the result of a function", () => {
    const check =
      "const check = (request: AuthRequest, text: string) => request.password_verify(HASH, text);";
    expect(reported("if (check(request, password)) return accept();", check)).toEqual([
      "check(request, password)",
    ]);
    const number = check.replace("text: string)", "text: string): number");
    expect(reported("if (check(request, password) !== 0) return accept();", number)).toEqual([
      "check(request, password) !== 0",
    ]);
  });

  test("a parameter", () => {
    const isGood = "function isGood(match: number): boolean { return match !== 0; }";
    expect(reported("if (isGood(request.password_verify(HASH, password))) return accept();", isGood)).toEqual(
      ["match !== 0"],
    );
  });
});

describe("unchecked-password is not said of", () => {
  test.each([
    ["> 0", "if (request.password_verify(HASH, password) > 0) return accept();"],
    ["=== 1", `${match} if (match === 1) return accept();`],
    ["1 ===", `${match} if (1 === match) return accept();`],
    ["!== 1", `${match} if (match !== 1) return reject("next"); return accept();`],
    ["<= 0", `${match} if (match <= 0) return reject("next"); return accept();`],
    [">= 1", `${widened} if (match >= 1) return accept();`],
    [
      "-1 behind > 0",
      `${match} if (match > 0) return accept(); if (match === -1) return reject("internal_failure", "hash");`,
    ],
    [
      "0 behind -1",
      `${match} if (match > 0) return accept(); return match < 0 ? reject("internal_failure", "hash") : reject("next");`,
    ],
    [
      "a widened 0 behind 1",
      `${widened} if (match === 1) return accept(); if (match === 0) return reject("next");`,
    ],
    [
      "a switch with a clause of its own",
      `${match} switch (match) { case 1: return accept(); case -1: return reject("internal_failure", "hash"); default: return reject("next"); }`,
    ],
    ["a log line", `${match} request.log_debug(\`match: \${match}\`); if (match > 0) return accept();`],
    [
      "a test of a list",
      "if ([HASH].some((hash) => request.password_verify(hash, password) > 0)) return accept();",
    ],
    [
      "the length of a list",
      'const all = [HASH].map((hash) => request.password_verify(hash, password)); if (all.length !== 0) return reject("next");',
    ],
    [
      "another number beside it",
      `const found = { match: request.password_verify(HASH, password), tries: password.length }; if (found.tries !== 0 && found.match > 0) return accept();`,
    ],
  ])("%s", (_, statements) => {
    expect(reported(statements)).toEqual([]);
  });
});
