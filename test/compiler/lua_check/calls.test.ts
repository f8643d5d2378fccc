import { describe, expect, test } from "vitest";
import { findings, onlyFinding, verifying } from "./check_text.ts";

describe("checkLua reports calls with the wrong sign", () => {
  test.each([
    ['request.log_error("x")', "lua-dot-call", 'request:log_error("x")'],
    [
      'request.password_verify("{PLAIN}x", password)',
      "lua-dot-call",
      'request:password_verify("{PLAIN}x", password)',
    ],
    ["request.event():log_info('x')", "lua-dot-call", "request:event()"],
    ['dovecot:i_error("x")', "lua-colon-call", 'dovecot.i_error("x")'],
    ["local client = dovecot.http:client({})", "lua-colon-call", "dovecot.http.client({})"],
    ["dovecot.event().log_info('x')", "lua-dot-call", "dovecot.event():log_info('x')"],
  ])("%s", (body, code, instead) => {
    const found = onlyFinding(verifying(body));
    expect(found.code).toBe(code);
    expect(found.hint).toContain(`\`${instead}\``);
  });
});

test("checkLua takes a method that gets its object by hand", () => {
  expect(
    findings(verifying('local req = request\nreq.log_error(req, "x")\nrequest.log_info(request, "y")')),
  ).toEqual([]);
});

describe("checkLua counts arguments", () => {
  test.each([
    ["request:log_error()", "request:log_error(text)"],
    ['request:password_verify("{PLAIN}x")', 'request:password_verify("{PLAIN}x", password)'],
    ["dovecot.i_info()", "dovecot.i_info(text)"],
  ])("%s", (body, instead) => {
    const found = onlyFinding(verifying(body));
    expect(found.code).toBe("lua-missing-argument");
    expect(found.hint).toBe(`Write \`${instead}\`.`);
  });

  test("of calls whose last argument may give several", () => {
    const body = "request:password_verify(table.unpack({password, password}))";
    expect(findings(verifying(body))).toEqual([]);
  });
});
