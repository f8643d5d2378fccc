import { describe, expect, test } from "vitest";
import { runCreated } from "../../run_hook.ts";

const first = (body: string, dovecot = "2.3.13") => runCreated(body, { world: { dovecot } }).printed[0];

describe("Lua 5.3.3, which Dovecot 2.3.13 links, unlike Lua 5.4", () => {
  test.each([
    ["_VERSION", "Lua 5.3", "Lua 5.4"],
    ["warn, coroutine.close, debug.setcstacklimit ~= nil", "nil\tnil\tfalse", undefined],
    ["(tostring(dovecot):gsub('0x.*', ''))", "table: ", "dovecot: "],
    ["type(tostring(setmetatable({}, { __tostring = function() return {} end })))", "table", undefined],
    ["pcall(pairs, 5)", "false\tbad argument #1 to 'pairs' (table expected, got number)", undefined],
    ["pcall(ipairs)", "false\tbad argument #1 to 'ipairs' (table expected, got no value)", undefined],
    [
      "pcall(setmetatable, {}, 5)",
      "false\tbad argument #2 to 'setmetatable' (nil or table expected)",
      "false\tbad argument #2 to 'setmetatable' (nil or table expected, got number)",
    ],
    [
      "pcall(collectgarbage, 'generational')",
      "false\tbad argument #1 to 'collectgarbage' (invalid option 'generational')",
      "true\tincremental",
    ],
    [
      "pcall(string.format, '%y', 1)",
      "false\tinvalid option '%y' to 'format'",
      "false\tinvalid conversion '%y' to 'format'",
    ],
    ["'10' + 1", "11.0", "11"],
    ["select('#', io.lines(os.tmpname()))", "1", "4"],
    ["collectgarbage('setpause', 150), collectgarbage('setpause', 200)", "200\t150", "200\t148"],
    ["collectgarbage('setstepmul', 5), collectgarbage('setstepmul', 5)", "200\t40", "100\t4"],
    ["collectgarbage('stop'), collectgarbage('isrunning')", "0\tfalse", "0\tfalse"],
    [
      "pcall(os.time, { sec = 'x' })",
      "false\tfield 'sec' is not an integer",
      "false\tfield 'year' missing in date table",
    ],
    [
      "pcall(os.date, 'a%Ez b')",
      "false\tbad argument #1 to 'os.date' (invalid conversion specifier '%Ez b')",
      "false\tbad argument #1 to 'os.date' (invalid conversion specifier '%Ez b')",
    ],
    ["(package.path:match('%d%.%d'))", "5.3", "5.4"],
    ["(select(2, package.searchpath('a', './?')):gsub('\\n', '|'))", "|\tno file './a'", "no file './a'"],
    ["math.atan2 == math.atan", "true", "true"],
  ])("%s", (expression, lua53, lua54) => {
    expect(first(`print(${expression})`)).toBe(lua53);
    if (lua54 !== undefined) expect(first(`print(${expression})`, "2.3.19.1")).toBe(lua54);
  });

  test("print calls the global tostring, word by word", () => {
    const body = "tostring = function(value) return value == 2 and {} or '<' .. value .. '>' end";
    const { printed } = runCreated(`${body} pcall(print, 1, 2) print(3, 4)`, {
      world: { dovecot: "2.3.13" },
    });
    expect(printed).toEqual(["<1><3>\t<4>"]);
  });

  test("debug.traceback tells no number of levels that it skips", () => {
    const body =
      "local function deep(n) if n == 0 then return debug.traceback() end return (deep(n - 1)) end";
    const { printed } = runCreated(`${body} print(deep(30))`, { world: { dovecot: "2.3.13" } });
    expect(printed).toContain("\t...");
    expect(runCreated(`${body} print(deep(30))`).printed.join("\n")).toMatch(
      /\t\.\.\.\t\(skipping \d+ levels\)/,
    );
  });

  test("a metamethod that blames its argument keeps its underscores", () => {
    const body =
      "local meta = getmetatable(dovecot.event()) meta.__index = string.rep print(pcall(function() return dovecot.event().x end))";
    expect(first(body)).toBe(
      "false\t/etc/dovecot/hook.lua:2: bad argument #1 to '__index' (string expected, got struct event)",
    );
    expect(first(body, "2.3.19.1")).toBe(
      "false\t/etc/dovecot/hook.lua:2: bad argument #1 to 'index' (string expected, got struct event)",
    );
  });

  test("debug.setcstacklimit changes nothing in Lua 5.4", () => {
    expect(first("print(debug.setcstacklimit(1000))", "2.3.19.1")).toBe("200");
  });
});
