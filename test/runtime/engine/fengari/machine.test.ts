import { lauxlib, lua } from "fengari";
import { describe, expect, it } from "vitest";
import { runLua } from "./run_lua.ts";

const results = (expression: string) => runLua(`print(${expression})`);

describe("integers", () => {
  it.each([
    ["math.maxinteger + 1 == math.mininteger", "true"],
    ["5 * 1024^3 // 1 | 0", "5368709120"],
    ["1780000000 * 1000", "1780000000000"],
    ["0xFFFFFFFF", "4294967295"],
    ["~0 >> 1", "9223372036854775807"],
    ["1 << 63, 1 << 64", "-9223372036854775808\t0"],
    ["math.mininteger // -1, math.mininteger % -1", "-9223372036854775808\t0"],
    ["9007199254740993 - 9007199254740992", "1"],
    ["math.ult(1, -1), math.abs(math.mininteger)", "true\t-9223372036854775808"],
    [
      "2^53 == 2^53 + 1, math.maxinteger < 2^63, math.maxinteger + 0.0 == math.maxinteger",
      "true\ttrue\tfalse",
    ],
    ["({[2^53] = 'x'})[9007199254740992], next({[3.0] = true})", "x\t3\ttrue"],
    ["0 * -1, -0, 0 // -1, 0 % -1", "0\t0\t0\t0"],
  ])("%s gives %s", (expression, text) => {
    expect(results(expression)).toEqual([text]);
  });

  it("survive string.dump and load", () => {
    expect(results("load(string.dump(function() return 9007199254740993, -1 end))()")).toEqual([
      "9007199254740993\t-1",
    ]);
  });
});

describe("strings", () => {
  it("that differ are different keys", () => {
    const program =
      "local t = {} t['\\1\\35'] = 1 t['\\18\\3'] = 2 print(t['\\1\\35'], '\\1\\35' == '\\18\\3')";
    expect(runLua(program)).toEqual(["1\tfalse"]);
  });

  it("are ordered by bytes", () => {
    expect(results("'a\\nb' < 'a b', '\\t' < 'a', '\\255' > '\\127', 'a\\0' > 'a'")).toEqual([
      "true\ttrue\ttrue\ttrue",
    ]);
  });

  it("are no keys of other values", () => {
    const program =
      "local t = {['#5'] = 1, ['|a'] = 2, constructor = 3} print(t[5], t['5'], t['#5'], t.constructor)";
    expect(runLua(program)).toEqual(["nil\tnil\t1\t3"]);
  });

  it("that are constants stay apart from numbers in a chunk", () => {
    expect(results("'9', 9, 9.0, '#9', '\\u{100}#9'")).toEqual(["9\t9\t9.0\t#9\t\xc4\x80#9"]);
  });
});

describe("NaN", () => {
  it.each([
    ["0/0, -(0/0), math.sqrt(-1), math.acos(2)", "-nan\tnan\t-nan\tnan"],
    ["-(0/0) + 1, 1 - (-(0/0)), -(-(0/0))", "nan\tnan\t-nan"],
    ["-(0/0) == -(0/0), -(0/0) ~= -(0/0), -(0/0) < 1, rawequal(-(0/0), -(0/0))", "false\ttrue\tfalse\tfalse"],
    ["string.format('%f %5.1f %g', 0/0, -(0/0), -(0/0))", "-nan   nan nan"],
    ["math.floor(-(0/0)) ~= 0, pcall(rawset, {}, -(0/0), 1)", "true\tfalse\ttable index is NaN"],
    ["string.unpack('d', string.pack('dd', -(0/0), 0/0))", "nan\t9"],
  ])("%s gives %s", (expression, text) => {
    expect(results(expression)).toEqual([text]);
  });
});

describe("words", () => {
  it("call functions that are not Lua C", () => {
    expect(results("debug.getinfo(print).short_src, debug.getinfo(print).what")).toEqual(["[C]\tC"]);
  });

  it("of a yield across a library function are Lua's", () => {
    const program =
      "print(coroutine.wrap(function() return pcall(table.sort, {3, 2, 1}, coroutine.yield) end)())";
    expect(runLua(program)).toEqual(["false\tattempt to yield across a C-call boundary"]);
  });
});

describe("lua_pushinteger", () => {
  const L = lauxlib.luaL_newstate();

  it.each([
    [2 ** 53 - 1, 2 ** 53 - 1],
    [2n ** 53n, 2n ** 53n],
    [5n, 5],
    [-0, 0],
    [2n ** 64n, 0],
  ])("takes %s, and lua_tointeger gives %s", (pushed, given) => {
    lua.lua_pushinteger(L, pushed);
    expect(lua.lua_tointeger(L, -1)).toBe(given);
    lua.lua_pop(L, 1);
  });

  it.each([1.5, 2 ** 53, Number.NaN])("refuses %s", (value) => {
    expect(() => lua.lua_pushinteger(L, value)).toThrow(TypeError);
  });
});
