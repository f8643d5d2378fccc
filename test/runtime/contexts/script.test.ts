import { describe, expect, test } from "vitest";
import { runScript } from "../run_hook.ts";

describe("loading", () => {
  test("a chunk with a syntax error refuses the login", () => {
    const { session, transcript } = runScript("function x( end");
    expect(session.exitCode).toBe(75);
    expect(transcript).toBe(
      "imap(1): Error: dlua_script_create_file(/etc/dovecot/hook.lua) failed: lua_load(/etc/dovecot/hook.lua) failed: /etc/dovecot/hook.lua:1: <name> or '...' expected near 'end'",
    );
  });

  test("a chunk that raises refuses the login with a traceback", () => {
    expect(runScript("\nerror('boom')").transcript).toBe(
      `imap(1): Error: dlua_script_init(/etc/dovecot/hook.lua) failed: lua_pcall(/etc/dovecot/hook.lua) failed: /etc/dovecot/hook.lua:2: boom
stack traceback:
	[C]: in function 'error'
	/etc/dovecot/hook.lua:2: in main chunk`,
    );
  });

  test("a first line that begins with # is passed over and counted", () => {
    expect(runScript("#!/usr/bin/lua\nerror('x')").transcript).toContain("hook.lua:2: x");
  });

  test("an empty chunk is fine", () => {
    expect(runScript("").session.outcome).toBe("ended");
  });
});

describe("script_init", () => {
  test.each([
    ["", "script_init() returned non-number"],
    ["0.0", "script_init() returned non-number"],
    ["'0'", "script_init() returned non-number"],
    ["1", "Script init failed"],
    ["-1", "Script init failed"],
  ])("script_init that returns %j refuses the login", (result, reason) => {
    const { session, transcript } = runScript(`function script_init() return ${result} end`);
    expect(session.outcome).toBe("refused");
    expect(transcript).toBe(`imap(1): Error: dlua_script_init(/etc/dovecot/hook.lua) failed: ${reason}`);
  });

  test("script_init that returns 0 is followed by mail_user_created", () => {
    const script = "function script_init() return 0 end function mail_user_created() dovecot.i_info('x') end";
    expect(runScript(script).transcript).toContain("Info: x");
  });
});

describe("script_deinit", () => {
  test("script_deinit that raises is only logged", () => {
    const { session, transcript } = runScript(
      "function mail_user_created() end function script_deinit() error('x') end",
    );
    expect(session.exitCode).toBe(0);
    expect(transcript).toContain(
      "Error: script_deinit() failed: lua_pcall(script_deinit, 0, 0) failed: /etc/dovecot/hook.lua:1: x\nstack traceback:",
    );
  });

  test("script_deinit runs after script_init failed", () => {
    const script = "function script_init() return 1 end function script_deinit() dovecot.i_info('bye') end";
    expect(runScript(script).transcript).toMatch(/^imap\(alice\)<1><S1>: Info: bye\nimap\(1\): Error/);
  });
});
