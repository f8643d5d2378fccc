import { describe, expect, test } from "vitest";
import { profileOf } from "../../../../../runtime/profiles/index.ts";
import { verifyPassword } from "../../../../../runtime/server/auth/password/verify_password.ts";
import recorded from "./recorded.json" with { type: "json" };

type Recorded = Readonly<Record<string, unknown>> & { readonly hash: string; readonly password: string };

/** What request:password_verify of a release returned on a running server, for hashes that `doveadm pw` made. */
const rows: readonly Recorded[] = recorded;

/** Argon2 takes seconds: one comparison of each kind is enough. */
const isTried = ({ hash, password }: Recorded, release: string) =>
  !hash.includes("$argon2") || (release === "2.4.5" && password === "secret");

describe.each(["2.3.19.1", "2.4.1", "2.4.5"])("verifyPassword of %s", (release) => {
  test.each(
    rows.filter((row) => isTried(row, release)).map((row) => [row.hash, row.password, row[release]] as const),
  )("verifyPassword compares %s with %s as the server does", (hash, password, expected) => {
    const { code, error = null } = verifyPassword({ hash, password, user: "u@ex.org" }, profileOf(release));
    expect([code, error]).toEqual(expected);
  });
});

describe("verifyPassword", () => {
  test("verifyPassword accepts weak schemes where they are allowed", () => {
    const question = { hash: "{PLAIN-MD5}5ebe2294ecd0e0f08eab7690d2a6ee69", password: "secret", user: "u" };
    expect(verifyPassword({ ...question, allowsWeak: true }, profileOf("2.4.5")).code).toBe(1);
  });

  test("verifyPassword takes a hash without a scheme for one of the default scheme", () => {
    const question = { hash: "secret", password: "secret", user: "u" };
    expect(verifyPassword({ ...question, defaultScheme: "PLAIN" }, profileOf("2.4.5")).code).toBe(1);
    expect(verifyPassword({ ...question, defaultScheme: "CRYPT" }, profileOf("2.4.5")).error).toBe(
      "Weak password scheme 'DES-CRYPT' used and refused",
    );
  });

  test.each([
    "{CRAM-MD5}cd3ba7deaad6e5ca23448ba42e379747a9e0f7f1fbc00c8a81bbaac395731b56",
    "{HMAC-MD5}cd3ba7deaad6e5ca23448ba42e379747a9e0f7f1fbc00c8a81bbaac395731b56",
    "{CRYPT}$7$6U..../....abcdefgh$7KpoV2xdjxMogKvvxTLFRuZOwA.Sg9iyqflgZfog686",
  ])("verifyPassword knows the right password of %s", (hash) => {
    const profile = profileOf("2.3.19.1");
    expect(verifyPassword({ hash, password: "secret", user: "u" }, profile).code).toBe(1);
    expect(verifyPassword({ hash, password: "Secret", user: "u" }, profile).code).toBe(0);
    expect(verifyPassword({ hash, password: "s".repeat(100), user: "u" }, profile).code).toBe(0);
  });

  test.each([
    "$gy$j9T$x$",
    "$3$$878d8014606cda29677a44efa1353fc7",
    "$sha1$1000$x$y",
    "$md5$x$$y",
    "_J9..abcd/H6HLCcf7nw",
  ])("verifyPassword does not take %s for a wrong password without looking", (setting) => {
    const question = { hash: `{CRYPT}${setting}`, password: "x", user: "u" };
    expect(() => verifyPassword(question, profileOf("2.3.19.1"))).toThrow(
      "cannot be checked by the simulator",
    );
  });

  test("verifyPassword says which scheme the simulator does not know", () => {
    const hash = "{CRYPT}$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7";
    expect(() => verifyPassword({ hash, password: "x", user: "u" }, profileOf("2.4.5"))).toThrow(
      "A password with the setting $y$ of crypt cannot be checked by the simulator.",
    );
  });
});
