import { describe, expect, test } from "vitest";
import { runDeinitPre } from "../run_hook.ts";

describe("collectgarbage", () => {
  test.each([
    ["a local that went out of scope", "do local box = user:mailbox('INBOX') end local _ = 1"],
    ["a cycle", "local a = { user:mailbox('INBOX') } a.self = a a = nil"],
    ["a value of a weak table", "kept = setmetatable({ user:mailbox('INBOX') }, { __mode = 'v' })"],
  ])("collectgarbage frees %s", (_title, body) => {
    // Without the collection the mailbox would be fatal: nothing is collected after an error.
    expect(runDeinitPre(`${body} collectgarbage() error("x")`).session.outcome).toBe("ended");
  });

  test.each([
    ["a local", "local box = user:mailbox('INBOX')"],
    ["an upvalue", "local box = user:mailbox('INBOX') kept = function() return box end"],
    ["a metatable", "kept = setmetatable({}, { box = user:mailbox('INBOX') })"],
    ["the metatable of strings", "getmetatable('').box = user:mailbox('INBOX')"],
    ["a key", "kept = { [user:mailbox('INBOX')] = true }"],
    ["the registry", "debug.getregistry().box = user:mailbox('INBOX')"],
    [
      "a suspended coroutine",
      "kept = coroutine.wrap(function() local box = user:mailbox('INBOX') coroutine.yield(box) end) kept()",
    ],
  ])("collectgarbage keeps %s", (_title, body) => {
    expect(runDeinitPre(`${body} collectgarbage() error("x")`).session.outcome).toBe("panicked");
  });

  test.each([
    ["a value", "setmetatable({ {} }, { __mode = 'v' })", "0"],
    ["a key", "setmetatable({ [{}] = 1 }, { __mode = 'k' })", "0"],
    [
      "a key that only its own value reaches",
      "(function() local k = {} return setmetatable({ [k] = { k } }, { __mode = 'k' }) end)()",
      "0",
    ],
    ["no string and no number", "setmetatable({ 'x', 2, x = 'y' }, { __mode = 'kv' })", "3"],
    ["no function of a library", "setmetatable({ print, [print] = 1 }, { __mode = 'kv' })", "2"],
    ["no value that is held elsewhere", "setmetatable({ string, [string] = 1 }, { __mode = 'kv' })", "2"],
    ["no value that a held key leads to", "setmetatable({ [string] = { { } } }, { __mode = 'k' })", "1"],
  ])("collectgarbage takes out of a weak table %s", (_title, table, left) => {
    const body = `local t = ${table} collectgarbage() local n = 0 for _ in pairs(t) do n = n + 1 end print(n)`;
    expect(runDeinitPre(body).printed).toEqual([left]);
  });

  test("collectgarbage takes a freed mailbox out of a weak table", () => {
    const body = `local boxes = setmetatable({ user:mailbox('INBOX'), [2] = user }, { __mode = 'v' })
      local items = setmetatable({ [user:mailbox('INBOX').item] = true }, { __mode = 'k' })
      collectgarbage() print(boxes[1], boxes[2] == nil, next(items) ~= nil)
      collectgarbage() print(next(items))`;
    expect(runDeinitPre(body).printed).toEqual(["nil\tfalse\ttrue", "nil"]);
  });

  test("collectgarbage follows what a coroutine that waits for another one holds", () => {
    const body = `kept = coroutine.wrap(function()
        local box = user:mailbox('INBOX')
        coroutine.wrap(function() collectgarbage() error("x") end)()
        return box
      end) kept()`;
    expect(runDeinitPre(body).session.outcome).toBe("panicked");
  });

  test.each([
    ["count", "number"],
    ["step", "boolean"],
    ["isrunning", "boolean"],
    ["collect", "number"],
    ["incremental", "string"],
    ["generational", "string"],
  ])("collectgarbage(%j) gives a %s", (option, type) => {
    expect(runDeinitPre(`print(type(collectgarbage("${option}")))`).printed).toEqual([type]);
  });

  test("collectgarbage refuses an option that is none", () => {
    expect(runDeinitPre('print(select(2, pcall(collectgarbage, "x")))').printed).toEqual([
      "bad argument #1 to 'collectgarbage' (invalid option 'x')",
    ]);
  });
});
