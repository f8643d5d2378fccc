import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../runtime/index.ts";
import { runCreated, runDeinitPre, runScript } from "../run_hook.ts";

const world = { dovecot: "2.3.13" };
const CREATED = "function mail_user_created() return 0 end\n";
const PATH = "/etc/dovecot/hook.lua";

describe("loading by Dovecot 2.3.13", () => {
  test("the chunk runs before dovecot exists", () => {
    const { session, transcript } = runScript(`dovecot.i_info("x")`, { world });
    expect(session.exitCode).toBe(75);
    expect(transcript).toBe(
      `imap(alice)<1><S1>: Error: dlua_script_create_file(${PATH}) failed: lua_pcall(${PATH}) failed: ${PATH}:1: attempt to index a nil value (global 'dovecot')`,
    );
  });

  test("a syntax error is not explained", () => {
    expect(runScript("x = =", { world }).transcript).toBe(
      `imap(alice)<1><S1>: Error: dlua_script_create_file(${PATH}) failed: lua_load(${PATH}) failed: syntax error`,
    );
  });

  test("a table of globals that wants declarations ends the process", () => {
    const strict = 'setmetatable(_G, { __newindex = function(t, name) error("undeclared " .. name, 2) end })';
    const { session, transcript } = runScript(`${CREATED}${strict}`, { world });
    expect(session.exitCode).toBe(134);
    expect(transcript).toContain(`Panic: Lua script '${PATH}': undeclared dovecot`);
  });
});

describe("script_init of Dovecot 2.3.13", () => {
  test.each(["0", "0.0", "1", "'0'", "'7'", "-0.5"])("script_init that returns %s is fine", (result) => {
    const script = `${CREATED}function script_init() return ${result} end`;
    expect(runScript(script, { world }).session.outcome).toBe("ended");
  });

  test.each([
    ["-1", "Script init failed"],
    ["nil", "script_init() returned non-number"],
    ["'x'", "script_init() returned non-number"],
  ])("script_init that returns %s fails", (result, reason) => {
    const { transcript } = runScript(`${CREATED}function script_init() return ${result} end`, { world });
    expect(transcript).toContain(`dlua_script_init(${PATH}) failed: ${reason}`);
  });

  test("script_init that raises fails without a traceback", () => {
    const { transcript } = runScript(`function script_init() error("boom") end`, { world });
    expect(transcript).toMatch(/failed: lua_pcall\(script_init\) failed: \/etc\/dovecot\/hook\.lua:1: boom$/);
  });
});

describe("calls of Dovecot 2.3.13", () => {
  test("mail_user_created that raises fails with the error alone", () => {
    expect(runCreated(`error("boom")`, { world }).transcript).toBe(
      `imap(alice)<1><S1>: Error: mail_user_created(user) failed: ${PATH}:2: boom`,
    );
  });

  test("script_deinit that raises is a warning", () => {
    const { transcript } = runScript(`${CREATED}function script_deinit() error("boom") end`, { world });
    expect(transcript).toMatch(
      /: Warning: lua_pcall\(script_deinit\) failed: \/etc\/dovecot\/hook\.lua:2: boom$/,
    );
  });

  test("what the server raises has the position of the call", () => {
    expect(runCreated("print(pcall(function() dovecot.i_info() end))", { world }).printed[0]).toBe(
      `false\t${PATH}:2: expected 1 arguments, got 0`,
    );
  });

  test("mailbox:status cannot format its failure", () => {
    const body = 'print(pcall(function() return (user:mailbox("Nope"):status(1)) end))';
    expect(runDeinitPre(body, { world }).printed[0]).toBe("false\tinvalid option '%u' to 'lua_pushfstring'");
  });

  test("what a hook returns stays alive", () => {
    const { session, transcript } = runDeinitPre('return 0, user:mailbox("INBOX")', { world });
    expect(session.exitCode).toBe(134);
    expect(transcript).toContain("Panic: Trying to deinit storage without freeing mailbox INBOX");
  });

  test("the server's functions end the process in a coroutine", () => {
    const { session, transcript } = runCreated('coroutine.wrap(function() dovecot.i_info("x") end)()', {
      world,
    });
    expect(session.exitCode).toBe(134);
    expect(transcript).toBe("imap(alice)<1><S1>: Panic: file dlua-script.c: line 91: unreached");
  });

  test("the server's functions warn once in coroutines of Dovecot 2.3.14 and 2.3.15", () => {
    const body = 'for i = 1, 2 do coroutine.wrap(function() dovecot.i_info("x") end)() end return 0';
    const transcript = runCreated(body, { world: { dovecot: "2.3.15" } }).transcript;
    expect(transcript.match(/Warning: detected threading in lua script - not supported/g)).toHaveLength(1);
    expect(transcript.match(/Info: x/g)).toHaveLength(2);
  });

  test("os.exit ends the process with its status", () => {
    const { session } = runCreated("os.exit(259)", { world });
    expect(session.exitCode).toBe(3);
    expect(session.explanation).toContain("os.exit ends the whole server process");
    expect(runCreated("os.exit(3)").session.exitCode).toBe(134);
  });

  test("a passthrough event that ended is a null pointer", () => {
    const body = "local p = dovecot.event():passthrough_event() p:log_info('x') p:log_info('y')";
    expect(runCreated(body, { world }).session.exitCode).toBe(139);
    expect(runCreated(body).session.exitCode).toBe(134);
  });

  test("doveadm shows neither pid nor session", () => {
    expect(runCreated('dovecot.i_info("x")', { world, service: "doveadm" }).transcript).toBe(
      "doveadm(alice): Info: x",
    );
  });

  test("%{local_ip} is not known", () => {
    expect(runCreated('print(user:var_expand("%{local_ip}"))', { world }).printed[0]).toBe(
      "UNSUPPORTED_VARIABLE_local_ip",
    );
  });

  test("Script.call leaves nothing behind when it raises", () => {
    const dovecot = new Dovecot(world);
    const script = dovecot.createScript({ script: "function f() error('x') end function g() return 5 end" });
    expect(() => script.call("f")).toThrow("x");
    expect(script.call("g")).toEqual([5]);
  });
});
