import { describe, expect, test } from "vitest";
import { runCreated, runScript } from "../run_hook.ts";

const LAST =
  'local function last(name) return setmetatable({}, { __gc = function() print("gone: " .. name) end }) end\n';

describe("__gc", () => {
  test("__gc runs after the hook that lost the table, and at the end for the others, the youngest first", () => {
    const script = `${LAST}
first, second = last("first"), last("second")
function mail_user_created() last("in the hook") print("created") return 0 end
function mail_user_deinit_pre() first = nil print("deinit_pre") end
function script_deinit() print("script_deinit") third = last("third") end`;
    expect(runScript(script).printed).toEqual([
      "created",
      "gone: in the hook",
      "deinit_pre",
      "gone: first",
      "script_deinit",
      "gone: third",
      "gone: second",
    ]);
  });

  test("__gc runs once, unless the table gets a metatable again", () => {
    const body = `${LAST}
local kept
local meta = { __gc = function(self) print("again") kept = self end }
setmetatable({}, meta) collectgarbage() kept = nil collectgarbage()
kept = setmetatable({}, meta) setmetatable(kept, meta) kept = nil collectgarbage()
setmetatable(kept, meta) kept = nil collectgarbage()`;
    expect(runCreated(`${body}\nreturn 0`).printed).toEqual(["again", "again", "again"]);
  });

  test("__gc that the metatable gets later does not count", () => {
    const body =
      'local meta = {} setmetatable({}, meta) meta.__gc = function() print("gone") end collectgarbage()';
    expect(runCreated(body).printed).toEqual([]);
  });

  test("__gc that raises is the error of collectgarbage in Lua 5.3 only", () => {
    const body = 'setmetatable({}, { __gc = function() error("boom", 0) end }) print(pcall(collectgarbage))';
    expect(runCreated(body, { world: { dovecot: "2.3.13" } }).printed).toEqual([
      "false\terror in __gc metamethod (boom)",
    ]);
    expect(runCreated(body).printed).toEqual(["true\t0"]);
  });

  test("__gc that raises after a hook ends the process with Lua 5.3", () => {
    const { session, transcript } = runCreated(
      'setmetatable({}, { __gc = function() error("boom", 0) end }) return 0',
      { world: { dovecot: "2.3.13" } },
    );
    expect(session.exitCode).toBe(134);
    expect(transcript).toContain(
      "Panic: Lua script '/etc/dovecot/hook.lua': error in __gc metamethod (boom)",
    );
  });
});
