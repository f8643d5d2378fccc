import { type LuaState, lauxlib, lua } from "fengari";
import { describe, expect, test } from "vitest";
import { loadChunk } from "../../../runtime/engine/chunk.ts";
import { ChunkCache } from "../../../runtime/engine/chunk_cache.ts";
import { toText } from "../../../runtime/engine/values.ts";
import { Dovecot } from "../../../runtime/index.ts";

function run(
  cache: ChunkCache,
  script: string,
  name = "@a.lua",
  version: "5.3" | "5.4" = "5.4",
): { L: LuaState; result: string | undefined } {
  const L = lauxlib.luaL_newstate({ lua: version });
  expect(loadChunk(L, { script, name }, cache)).toBeUndefined();
  lua.lua_pcall(L, 0, 1, 0);
  return { L, result: toText(L, -1) };
}

describe("a chunk that was compiled before", () => {
  test("gives the same result", () => {
    const cache = new ChunkCache();
    const script =
      "local function f(n) if n < 2 then return n end return f(n - 1) + f(n - 2) end return f(10)";
    expect([run(cache, script).result, run(cache, script).result]).toEqual(["55", "55"]);
    expect(cache.size).toBe(1);
  });

  test("is another one under another name", () => {
    const cache = new ChunkCache();
    const script = "local x = nil + 1";
    expect(run(cache, script, "@a.lua").result).toContain("a.lua:1:");
    expect(run(cache, script, "@b.lua").result).toContain("b.lua:1:");
    expect(run(cache, script, "@a.lua").result).toContain("a.lua:1:");
    expect(cache.size).toBe(1);
  });

  test("is another one in another Lua", () => {
    const cache = new ChunkCache();
    const script = "local function f() return function() end end return f() == f() and 'same' or 'new'";
    expect(run(cache, script, "@a.lua", "5.4").result).toBe("new");
    expect(run(cache, script, "@a.lua", "5.3").result).toBe("same");
    expect(run(cache, script, "@a.lua", "5.4").result).toBe("new");
  });

  test("has upvalues and functions of its own", () => {
    const dovecot = new Dovecot();
    const script = `local count, kept = 0, {}
      local function empty() end
      local function add() count = count + 1 kept[empty] = count return count end
      function mail_user_created() print(add(), add(), kept[empty], tostring(empty) ~= nil) end`;
    const first = dovecot.login("alice", { script });
    const second = dovecot.login("alice", { script });
    expect(String(dovecot.log)).toBe("1\t2\t2\ttrue\n1\t2\t2\ttrue");
    expect([first.script?.call("mail_user_created"), second.outcome]).toEqual([[], "running"]);
    expect(String(dovecot.log)).toMatch(/3\t4\t4\ttrue$/);
  });

  test("keeps no closure of another state", () => {
    const cache = new ChunkCache();
    // Functions without upvalues could be the same object, if anything of the first state were kept.
    const script = "local function make() return function() end end return make() ~= nil and make()";
    const functionOf = () => lua.lua_topointer(run(cache, script).L, -1);
    expect(functionOf()).not.toBe(functionOf());
  });

  test("gives way when it was not used for long", () => {
    const cache = new ChunkCache(2);
    for (const script of ["return 1", "return 2", "return 1", "return 3"]) run(cache, script);
    expect(cache.size).toBe(2);
    const L = lauxlib.luaL_newstate();
    const isKept = (script: string) => cache.find(L, { script, name: "@a.lua" }) !== undefined;
    expect([isKept("return 1"), isKept("return 2"), isKept("return 3")]).toEqual([true, false, true]);
  });

  test("says the same each time when it has an error", () => {
    const dovecot = new Dovecot();
    const load = () => dovecot.createScript({ script: "x = = 1" });
    const message = "/etc/dovecot/hook.lua:1: unexpected symbol near '='";
    expect(load).toThrow(message);
    expect(load).toThrow(message);
  });
});
