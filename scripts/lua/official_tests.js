// @ts-check

/** The files of Lua's own test suite that say something about the language and the libraries that we have. */
export const FILES = [
  "math",
  "strings",
  "bitwise",
  "tpack",
  "sort",
  "nextvar",
  "goto",
  "constructs",
  "calls",
  "pm",
  "utf8",
  "vararg",
  "events",
  "coroutine",
  "errors",
  "locals",
  "literals",
];

/**
 * Assertions of Lua 5.3.6's suite that fail here, by file and line; each fails once.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const EXPECTED_FAILURES = {
  "calls.lua:29": "print is the host's, and like Lua 5.4's it does not call the global tostring",
  "calls.lua:33": "print is the host's, and like Lua 5.4's it does not call the global tostring",
  "coroutine.lua:238": "a weak table is not cleared: JavaScript's collector cannot be watched",
  "errors.lua:29": "io.stdin stands for a file here, and has no finalizer",
};

/**
 * What the suite needs around it. A failed assertion at the start of a line is noted, and the file goes on; inside
 * pcall and coroutines it raises, as what is tested there may be the error.
 */
export const PRELUDE = `
_soft, _nomsg, _U = true, true, true
local assert, getinfo, pcall, xpcall, running = assert, debug.getinfo, pcall, xpcall, coroutine.running
local function caught()
  if not select(2, running()) then return true end
  for level = 3, math.huge do
    local info = getinfo(level, "f")
    if info == nil then return false end
    if info.func == pcall or info.func == xpcall then return true end
  end
end
function NOTED(condition, ...)
  if condition or caught() then return assert(condition, ...) end
  local where = getinfo(2, "Sl")
  failed(where.short_src .. ":" .. where.currentline)
  return condition, ...
end
os = {
  clock = function() return 0.5 end,
  time = function() return 1780000000 end,
  setlocale = function(locale) return (locale == nil or locale == "C") and "C" or nil end,
  getenv = function() end,
}
function collectgarbage(option)
  local known = { collect = 0, count = 100.5, step = true, stop = 0, restart = 0, setpause = 200, setstepmul = 200 }
  option = option or "collect"
  if type(option) ~= "string" then error("bad argument #1 to 'collectgarbage' (string expected)") end
  local answer = known[option]
  if answer == nil then error("bad argument #1 to 'collectgarbage' (invalid option '" .. option .. "')") end
  return answer
end
local function checkfile(file)
  if getmetatable(file) == getmetatable(stdin) then return file end
  local name = (getmetatable(file) or {}).__name or type(file)
  error("bad argument #1 to 'input' (FILE* expected, got " .. name .. ")")
end
io = {
  stdin = stdin,
  stderr = stdin,
  input = function(file) return file == nil and stdin or checkfile(file) end,
  write = function(text)
    if type(text) ~= "string" then error("bad argument #1 to 'io.write' (string expected)") end
    return stdin
  end,
}
`;
