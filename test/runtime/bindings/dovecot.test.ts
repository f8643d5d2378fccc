import { describe, expect, test } from "vitest";
import { runCreated } from "../run_hook.ts";

describe("logging", () => {
  test.each([
    ["i_debug", "Debug"],
    ["i_info", "Info"],
    ["i_warning", "Warning"],
    ["i_error", "Error"],
  ])("dovecot.%s writes a line with the label %s", (name, label) => {
    expect(runCreated(`dovecot.${name}("text")`).transcript).toBe(`imap(alice)<1><S1>: ${label}: text`);
  });

  test("dovecot.i_debug writes nothing in doveadm", () => {
    expect(runCreated('dovecot.i_debug("text")', { service: "doveadm" }).transcript).toBe("");
  });

  test("dovecot.i_info takes numbers and shows floats as floats", () => {
    expect(runCreated("dovecot.i_info(5) dovecot.i_info(5.0)").dovecot.log.lines).toMatchObject([
      { text: "5" },
      { text: "5.0" },
    ]);
  });

  test("dovecot.i_info shows nothing behind a NUL, and a text with newlines as it is", () => {
    expect(runCreated('dovecot.i_info("a\\0b") dovecot.i_info("c\\nd")').transcript).toBe(
      "imap(alice)<1><S1>: Info: a\nimap(alice)<1><S1>: Info: c\nd",
    );
  });

  test.each([
    ["dovecot.i_info()", "expected 1 arguments, got 0"],
    ['dovecot:i_info("x")', "expected 1 arguments, got 2"],
    [
      "dovecot.i_info(nil)",
      "/etc/dovecot/hook.lua:2: bad argument #1 to 'i_info' (string expected, got nil)",
    ],
    [
      "dovecot.i_info(user)",
      "/etc/dovecot/hook.lua:2: bad argument #1 to 'i_info' (string expected, got struct mail_user)",
    ],
  ])("dovecot.i_info refuses %s", (call, message) => {
    expect(runCreated(`print(select(2, pcall(function() ${call} end)))`).printed).toEqual([message]);
  });
});

describe("events", () => {
  test("dovecot.event makes a child of the script's event", () => {
    const { dovecot } = runCreated('dovecot.event():log_info("x")');
    expect(dovecot.events[0]).toMatchObject({
      fields: { script: "/etc/dovecot/hook.lua", user: "alice", session: "S1" },
      categories: ["lua", "storage", "service:imap", "imap"],
    });
  });

  test("dovecot.event makes a child of the event that is given", () => {
    const { dovecot } = runCreated(
      'local e = dovecot.event():add_str("a", "b") dovecot.event(e):log_info("x")',
    );
    expect(dovecot.events[0]).toMatchObject({ fields: { a: "b" }, parent: { fields: { a: "b" } } });
  });

  test("dovecot.event refuses what is no event", () => {
    expect(runCreated("print(select(2, pcall(dovecot.event, 1)))").printed).toEqual([
      "Bad argument #1, expected struct event got number",
    ]);
    expect(runCreated("dovecot.event({})").session.exitCode).toBe(139);
  });

  test("dovecot.event crashes without a Lua function around it", () => {
    expect(runCreated("coroutine.wrap(dovecot.event)()").session.explanation).toMatch(/coroutine/);
  });
});

describe("flags", () => {
  test.each([
    ["dovecot.has_flag(3, 1)", "true"],
    ["dovecot.has_flag(3.0, 4)", "false"],
    ['dovecot.has_flag("3", 0)', "true"],
    ["dovecot.has_flag(2^53, 1)", "false"],
    ["dovecot.set_flag(1.0, 2.0)", "3"],
    ["dovecot.set_flag(0, -1)", "-1"],
    ["dovecot.clear_flag(7.0, 2)", "5"],
    ["dovecot.clear_flag(-1, 1)", "-2"],
  ])("%s is %s", (call, result) => {
    expect(runCreated(`print(${call})`).printed).toEqual([result]);
  });

  test("dovecot.has_flag refuses a fraction", () => {
    expect(runCreated("print(select(2, pcall(dovecot.has_flag, 3.5, 1)))").printed).toEqual([
      "bad argument #1 to '?' (number has no integer representation)",
    ]);
  });
});

describe("globals", () => {
  test("dovecot.restrict_global_variables refuses new variables but not new functions", () => {
    const { printed } = runCreated(`
      dovecot.restrict_global_variables(true)
      print(pcall(function() x = 1 end))
      print(pcall(function() return y end))
      print(pcall(function() function z() end end))
      print(pcall(function() return _G[{}] end))
      dovecot.restrict_global_variables(false)
      x = 1 print(x)`);
    expect(printed).toEqual([
      "false\tattempt to write to undeclared global variable x",
      "false\tattempt to write to read undeclared global variable y",
      "true",
      "false\t/etc/dovecot/hook.lua:7: bad argument #2 to 'index' (string expected, got table)",
      "1",
    ]);
  });

  test("dovecot.restrict_global_variables does not disturb missing hooks", () => {
    const { session, transcript } = runCreated("dovecot.restrict_global_variables(true)");
    expect([session.outcome, transcript]).toEqual(["ended", ""]);
  });
});
