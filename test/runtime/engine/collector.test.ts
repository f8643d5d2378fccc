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
