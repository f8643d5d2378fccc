import { describe, expect, test } from "vitest";
import { findings, onlyFinding, verifying } from "./check_text.ts";

const client = (settings: string) => verifying(`local client = dovecot.http.client({${settings}})`);

describe("checkLua names the settings of an HTTP client that the release has", () => {
  test.each([
    ["2.3.19.1", "timeout = 5000", "request_timeout_msecs = 5000"],
    ["2.3.19.1", 'request_timeout = "5s"', "request_timeout_msecs = 5000"],
    ["2.3.19.1", "request_max_attempts = 3", "max_attempts = 3"],
    ["2.3.19.1", 'auto_retry = "no"', "no_auto_retry = true"],
    ["2.4.5", "timeout = 5000", 'request_timeout = "5s"'],
    ["2.4.5", "timeout = 1500", 'request_timeout = "1500ms"'],
    ["2.4.5", "max_attempts = 3", "request_max_attempts = 3"],
    ["2.4.5", "max_redirects = 1", "request_max_redirects = 1"],
    ["2.4.5", "connect_timeout_msecs = 2000", 'connect_timeout = "2s"'],
    ["2.4.5", "no_auto_redirect = true", 'auto_redirect = "no"'],
    ["2.4.5", "request_timeout = 5000", 'request_timeout = "5s"'],
    ["2.4.5", "auto_retry = false", 'auto_retry = "no"'],
  ])("%s: %s", (release, written, instead) => {
    expect(onlyFinding(client(written), release)).toMatchObject({
      code: "lua-http-setting",
      hint: `Write \`${instead}\`.`,
    });
    expect(findings(client(instead), release)).toEqual([]);
  });
});

test("checkLua says of a setting without a successor to leave it out", () => {
  expect(onlyFinding(client("debug = true")).hint).toBe("Leave it out.");
  expect(findings(client("debug = true"), "2.3.19.1")).toEqual([]);
});

test("checkLua names the setting where its value is not known", () => {
  expect(onlyFinding(client("timeout = tonumber(password)")).hint).toBe(
    'Its name is `request_timeout`, and its value is a time such as `"5s"`.',
  );
});

test("checkLua follows a table of settings, and passes over names that set nothing", () => {
  const named = verifying("local settings = {timeout = 1}\nlocal client = dovecot.http.client(settings)");
  expect(findings(named)).toEqual(["2 lua-http-setting"]);
  expect(findings(client("debug = True"))).toEqual(["2 lua-undefined-global"]);
  expect(findings(client("timeout = 5000, request_timeout_msecs = 5000"), "2.3.19.1")).toEqual([]);
});
