import { describe, expect, test } from "vitest";
import { runCreated } from "../../run_hook.ts";

const first = (body: string) => runCreated(body).printed[0];

test.each(["{}", "print", "function() end", "coroutine.create(print)", "io.stdout"])(
  "tostring(%s) has an address as long as a server's",
  (value) => {
    expect(first(`print((tostring(${value})))`)).toMatch(/\b0x55[0-9a-f]{10}\b/);
  },
);

test("tostring gives each table an address of its own", () => {
  expect(first("print(tostring({}) == tostring({}), string.format('%p', print))")).toMatch(/^false\t0x55/);
});

const UNREPRESENTABLE = "time result cannot be represented in this installation";

test("os.getenv knows the PATH from 2.4.0 on, and nothing of this machine", () => {
  const body = "print(os.getenv('PATH'), os.getenv('PATH\\0x'), os.getenv('HOME'))";
  const printed = (dovecot: string) => runCreated(body, { world: { dovecot } }).printed;
  const path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  expect(printed("2.3.19.1")).toEqual(["nil\tnil\tnil"]);
  expect(printed("2.4.1")).toEqual([`${path}\t${path}\tnil`]);
});

test("os.time writes normalised fields and isdst back", () => {
  const body = `local t = { year = 2026, month = 14, day = 1, hour = 0, isdst = true }
os.time(t)
print(t.year, t.month, t.day, t.hour, t.isdst, t.wday, t.yday)`;
  expect(runCreated(body).printed).toEqual(["2027\t1\t31\t23\tfalse\t1\t31"]);
  expect(runCreated(body, { world: { dovecot: "2.3.13" } }).transcript).toContain(UNREPRESENTABLE);
});

describe("nothing reaches the machine", () => {
  test.each([
    ["io.open('/etc/passwd')", "nil\t/etc/passwd: No such file or directory\t2"],
    ["pcall(io.lines, '/etc/passwd')", "false\tcannot open file '/etc/passwd' (No such file or directory)"],
    ["pcall(dofile, '/etc/passwd')", "false\tcannot open /etc/passwd: No such file or directory"],
    ["loadfile('/etc/passwd')", "nil\tcannot open /etc/passwd: No such file or directory"],
    ["os.getenv('PATH')", "nil"],
    ["os.remove('/x')", "nil\t/x: No such file or directory\t2"],
    ["os.execute()", "false"],
    ["(os.execute('id'))", "nil"],
    ["io.popen('id')", "nil\tid: Cannot allocate memory\t12"],
    ["package.loadlib('x', '*')", "nil\tdynamic libraries not enabled; check your Lua installation\tabsent"],
    ["package.jspath, fengari, package.loaded.fengari", "nil\tnil\tnil"],
    ["io.read()", "nil"],
  ])("%s gives %s", (call, text) => {
    expect(first(`print(${call})`)).toBe(text);
  });

  test("require names the places where it looked", () => {
    expect(runCreated("print(select(2, pcall(require, 'a.b')))").printed.slice(0, 3)).toEqual([
      "module 'a.b' not found:",
      "\tno field package.preload['a.b']",
      "\tno file '/usr/local/share/lua/5.4/a/b.lua'",
    ]);
  });

  test("require gives what a script preloads", () => {
    expect(first("package.preload.x = function() return 5 end print(require('x'))")).toBe("5\t:preload:");
  });

  test("string.rep refuses what no machine could hold", () => {
    expect(first("print(pcall(string.rep, 'x', math.maxinteger))")).toMatch(/resulting string too large$/);
  });
});

describe("the clock stands still", () => {
  test.each([
    ["os.time()", "1767225600"],
    ["os.date('!%Y-%m-%dT%H:%M:%S %j %a %b')", "2026-01-01T00:00:00 001 Thu Jan"],
    ["os.date('%c')", "Thu Jan  1 00:00:00 2026"],
    ["os.date('*t').yday, os.date('*t').isdst", "1\tfalse"],
    ["os.date('!%Y %j %U %G-W%V', -61850000000)", "10 019 03 10-W03"],
    ["os.date('!*t', -61850000000).yday, os.date('!*t', -0.0).wday", "19\t5"],
    [
      "pcall(os.date, '!%F', 1767225600.5)",
      "false\tbad argument #2 to 'os.date' (number has no integer representation)",
    ],
    ["os.date('%Z %z'), os.date('!%Z %z')", "UTC +0000\tGMT +0000"],
    ["os.time{year=2026,month=1,day=2,hour=0}", "1767312000"],
    ["os.time{year=2026,month=7,day=1,hour=12,isdst=true}", "1782903600"],
    ["os.time{year=2026,month=7,day=1,hour=12,isdst=false}", "1782907200"],
    ["pcall(os.time, {year=1970,month=1,day=1,hour=0,sec=-1})", `false\t${UNREPRESENTABLE}`],
    ["os.time{year=2026,month=14,day=1,hour=0}", "1801440000"],
    ["os.time{year=50,month=14,day=-3,hour=30,min=-1}", "-60555319260"],
    ["os.difftime(5, 3)", "2.0"],
    ["os.time{year=2065,month=8,day=1,hour=0}", "3016310400"],
    ["os.date('!%F', 32503680000)", "3000-01-01"],
    ["pcall(os.time, {year=1<<60,month=1,day=1})", "false\tfield 'year' is out-of-bound"],
    ["pcall(os.date, '%Y', 1<<60)", "false\tdate result cannot be represented in this installation"],
    ["os.difftime(math.maxinteger, 1)", "9.2233720368548e+18"],
    ["pcall(os.time, {})", "false\tfield 'year' missing in date table"],
    ["pcall(os.date, '%Q')", "false\tbad argument #1 to 'os.date' (invalid conversion specifier '%Q')"],
    ["type(os.clock())", "number"],
  ])("%s gives %s", (call, text) => {
    expect(first(`print(${call})`)).toBe(text);
  });

  test("os.time follows the clock of the world", () => {
    expect(runCreated("print(os.time())", { world: { clock: "2026-03-01T12:00:00Z" } }).printed).toEqual([
      "1772366400",
    ]);
  });
});

describe("output", () => {
  test("print writes like Lua 5.4", () => {
    expect(first("print('a', nil, 1.0, setmetatable({}, { __tostring = function() return 'T' end }))")).toBe(
      "a\tnil\t1.0\tT",
    );
  });

  test("io.write and io.stdout:write print, and give the file back", () => {
    expect(first("io.write('a', 1):write('b', 2, '\\n')")).toBe("a1b2");
  });
});

describe("Lua 5.4", () => {
  test.each([
    ["_VERSION", "Lua 5.4"],
    ["type(warn), type(coroutine.close)", "function\tfunction"],
    ["pcall(coroutine.wrap(function() error('x', 0) end))", "false\tx"],
    ["coroutine.close(coroutine.create(print))", "true"],
    ["pcall(coroutine.close, (coroutine.running()))", "false\tcannot close a running coroutine"],
    ["pcall(string.char, 256)", "false\tbad argument #1 to 'string.char' (value out of range)"],
    ["pcall(string.format, '%y', 1)", "false\tinvalid conversion '%y' to 'format'"],
    ["string.format('%5.1f|%-3d|%s|%%', 1.25, 7, true)", "  1.2|7  |true|%"],
    [
      "pcall(setmetatable, {}, 1)",
      "false\tbad argument #2 to 'setmetatable' (nil or table expected, got number)",
    ],
    ["xpcall(function(...) return ... end, print, 1, 2)", "true\t1\t2"],
    ["xpcall(error, function(m) return 'handled ' .. m end, 'x')", "false\thandled x"],
    ["coroutine.wrap(function(...) return select('#', ...) end)(1, nil, 3)", "3"],
  ])("%s gives %s", (call, text) => {
    expect(first(`print(${call})`)).toBe(text);
  });
});
