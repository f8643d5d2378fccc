import { describe, expect, it } from "vitest";
import { runLua } from "./run_lua.ts";

const NOT_BITS = "stdin:1: attempt to perform bitwise operation on a string value (constant '3')";

/** What native Lua 5.3.6 and 5.4.4 of Debian print. */
const DIFFERENCES: readonly (readonly [expression: string, lua53: string, lua54: string])[] = [
  ["_VERSION", "Lua 5.3", "Lua 5.4"],
  ['"10" + 5', "15.0", "15"],
  ['"0x10" * 2', "32.0", "32"],
  ['-"2"', "-2.0", "-2"],
  ['"3" | 0', "3", NOT_BITS],
  [
    '"abc" + 1',
    "stdin:1: attempt to perform arithmetic on a string value",
    "stdin:1: attempt to add a 'string' with a 'number'",
  ],
  ["getmetatable('').__add ~= nil", "false", "true"],
  ["string.format('%#d', 1)", "1", "stdin:1: invalid conversion specification: '%#d'"],
  [
    "string.format('%y', 1)",
    "stdin:1: invalid option '%y' to 'format'",
    "stdin:1: invalid conversion '%y' to 'format'",
  ],
  ["string.format('%q', 1/0)", "inf", "1e9999"],
  ["utf8.codepoint('\\u{D800}')", "55296", "stdin:1: invalid UTF-8 code"],
  ["#utf8.char(0x7fffffff)", "stdin:1: bad argument #1 to 'char' (value out of range)", "6"],
  [
    "string.unpack('b', 'abc', -4)",
    "stdin:1: bad argument #3 to 'unpack' (initial position out of string)",
    "97\t2",
  ],
  ["string.gmatch('abc', '%a', 3)()", "a", "c"],
  ["math.randomseed(42)", "", "42\t0"],
  ["5e-324 % -1e-310", "4.9406564584125e-324", "-9.9999999999995e-311"],
];

/** How a message names what is under an index that the instruction itself holds. */
const INDEXES: typeof DIFFERENCES = [
  ["o[1].x", "?", "integer index"],
  ["o[255].x", "?", "integer index"],
  ["o[256].x", "?", "?"],
  ["o[-1].x", "?", "?"],
  ["o[1.0].x", "?", "?"],
  ["o[1]()", "?", "integer index"],
  ["o['1'].x", "1", "1"],
];

const LOOPS: typeof DIFFERENCES = [
  ["for i = 1, 2, 0 do end print('none')", "none", "stdin:1: 'for' step is zero"],
  [
    "for i = 1, {} do end",
    "stdin:1: 'for' limit must be a number",
    "stdin:1: bad 'for' limit (number expected, got table)",
  ],
  ["for i = 0.1, 0.5, 0.7 do print(('%.17g'):format(i)) end", "0.099999999999999978", "0.10000000000000001"],
  [
    "local n = 0 for i = math.maxinteger - 1, math.maxinteger do n = n + 1 if n == 5 then break end end print(n)",
    "5",
    "2",
  ],
];

describe.each(["5.3", "5.4"] as const)("lua: %s", (version) => {
  const expected = (lua53: string, lua54: string) => [version === "5.3" ? lua53 : lua54];

  it.each(DIFFERENCES)("%s follows the version", (expression, lua53, lua54) => {
    expect(runLua(`print(${expression})`, { lua: version })).toEqual(expected(lua53, lua54));
  });

  it.each(INDEXES)("the name of %s in a message follows the version", (expression, lua53, lua54) => {
    const [printed] = runLua(`local o = {} print(pcall(function() return ${expression} end))`, {
      lua: version,
    });
    expect(printed).toContain(`a nil value (field '${expected(lua53, lua54)[0]}')`);
  });

  it.each(LOOPS)("%s follows the version", (program, lua53, lua54) => {
    expect(runLua(program, { lua: version })).toEqual(expected(lua53, lua54));
  });
});

describe("luaL_newstate", () => {
  it("follows Lua 5.4 when nothing is said", () => {
    expect(runLua("print(_VERSION)")).toEqual(["Lua 5.4"]);
  });
});

describe("math.random", () => {
  it("gives Lua 5.4's numbers for a seed", () => {
    const program = "math.randomseed(42) print(math.random(), math.random(10), math.random(1 << 40))";
    expect(runLua(program)).toEqual(["0.93081217803957\t2\t114416401740"]);
  });

  it("gives Lua 5.3's numbers for a seed, and without one", () => {
    const program = "math.randomseed(42) print(math.random(), math.random(10), math.random(1 << 40))";
    expect(runLua(program, { lua: "5.3" })).toEqual(["0.32996420748532\t7\t464529019393"]);
    expect(runLua("print(math.random(100), math.random(100))", { lua: "5.3" })).toEqual(["85\t40"]);
  });

  it("belongs to one state", () => {
    const program = "math.randomseed(1) print(math.random(1000)) print(math.random(1000))";
    const [first] = runLua(program);
    expect(runLua(program)[0]).toBe(first);
  });
});
