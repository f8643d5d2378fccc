import { describe, expect, test } from "vitest";
import { runCreated, runScript } from "../run_hook.ts";

/** The lines of the traceback after an error in mail_user_created. */
function tracebackOf(body: string): string[] {
  const { transcript } = runCreated(body);
  return transcript.split("stack traceback:\n")[1]?.split("\n") ?? [];
}

const LAST = "\t/etc/dovecot/hook.lua:2: in function 'mail_user_created'";

describe("names of functions", () => {
  test.each([
    ["a library function", "string.rep()", "\t[C]: in function 'string.rep'"],
    ["a local function", "local function f() error('x') end f()", "\t/etc/dovecot/hook.lua:2: in local 'f'"],
    ["a global function", "function f() error('x') end f()", "\t/etc/dovecot/hook.lua:2: in function 'f'"],
    [
      "a field",
      "local t = { f = function() error('x') end } t.f()",
      "\t/etc/dovecot/hook.lua:2: in field 'f'",
    ],
    [
      "a method",
      "local t = { f = function() error('x') end } t:f()",
      "\t/etc/dovecot/hook.lua:2: in method 'f'",
    ],
    ["a member of dovecot", "dovecot.i_info()", "\t[C]: in field 'i_info'"],
    ["an object's method", "user:var_expand()", "\t[C]: in method 'var_expand'"],
    [
      "a metamethod",
      "local _ = setmetatable({}, { __index = function() error('x') end }).y",
      "\t/etc/dovecot/hook.lua:2: in metamethod 'index'",
    ],
    [
      "no name",
      "(function() error('x') end)()",
      "\t/etc/dovecot/hook.lua:2: in function </etc/dovecot/hook.lua:2>",
    ],
  ])("a traceback names %s", (_title, body, line) => {
    const lines = tracebackOf(body);
    expect(lines).toContain(line);
    expect(lines.at(-1)).toBe(LAST);
  });

  test("a traceback tells of tail calls", () => {
    expect(tracebackOf("local function f() error('x') end return f()")).toEqual([
      "\t[C]: in function 'error'",
      "\t/etc/dovecot/hook.lua:2: in function </etc/dovecot/hook.lua:2>",
      "\t(...tail calls...)",
    ]);
  });
});

describe("long tracebacks", () => {
  test("a traceback shows ten levels at the start and eleven at the end", () => {
    const lines = tracebackOf(
      "local function f(n) if n == 0 then error('x') end f(n - 1) return 1 end f(30)",
    );
    expect(lines.length).toBe(22);
    expect(lines[10]).toBe("\t...\t(skipping 11 levels)");
  });

  test("a traceback of a runaway recursion comes in time", () => {
    const { transcript } = runCreated("local function f() return 1 + f() end f()");
    expect(transcript).toContain("/etc/dovecot/hook.lua:2: stack overflow");
  });
});

describe("debug.traceback", () => {
  test("debug.traceback is looked up when a hook is called", () => {
    const { transcript } = runScript(
      `function mail_user_created() debug.traceback = function(m) return "mine: " .. m end end
      function mail_user_deinit() error("x", 0) end`,
    );
    expect(transcript).toMatch(/lua_pcall\(mail_user_deinit, 1, 2\) failed: mine: x$/);
  });

  test.each([
    ["print(debug.traceback('a\\nb'):match('^a\\nb\\nstack traceback:\\n'))", "a"],
    ["print(type(debug.traceback({})))", "table"],
    ["print((debug.traceback(coroutine.create(print))))", "stack traceback:"],
  ])("%s prints %s first", (body, line) => {
    expect(runCreated(body).printed[0]).toBe(line);
  });

  test("debug.getinfo says C of a function that is not Lua", () => {
    expect(runCreated("local i = debug.getinfo(print) print(i.what, i.short_src, i.source)").printed).toEqual(
      ["C\t[C]\t=[C]"],
    );
  });
});

describe("a function that closes a variable", () => {
  const showing = `setmetatable({}, { __close = function() print((debug.traceback("t"):gsub("\\n%s*", "|"):gsub("/etc/dovecot/", ""))) end })`;

  test.each([
    [
      `do local x <close> = ${showing} end`,
      "t|stack traceback:|hook.lua:2: in metamethod 'close'|hook.lua:2: in",
    ],
    [
      `local x <close> = ${showing} return`,
      "t|stack traceback:|hook.lua:2: in metamethod 'close'|hook.lua:2: in",
    ],
    [
      `pcall(function() local x <close> = ${showing} error() end)`,
      "t|stack traceback:|hook.lua:2: in function <hook.lua:2>|[C]: in function 'pcall'|",
    ],
  ])("%s is a metamethod unless an error calls it", (body, start) => {
    expect(runCreated(body).printed[0]?.slice(0, start.length)).toBe(start);
  });
});
