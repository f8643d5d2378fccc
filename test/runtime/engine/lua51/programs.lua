--> numbers
print(1, 3.5, 0, 1/0, -1/0, 2^53, 1e15, 1e14, 123456789012345, 0.1, 100, 1e100)
print(10/2, 7 % 3, -7 % 3, 7 % -3, 5.5 % 2, "10" + 5, "0x10" * 2, 2^0.5, 3 == 3.0, #"abc")
print(tostring(3), tostring(3.0), 3 .. "", tonumber("0x1p4"), tonumber(" 12 "), tonumber("1e"), tonumber("z", 36), tonumber("inf"))
local all = "" for i = 1, 2, 0.5 do all = all .. i .. " " end print(all)
for k, v in pairs({ 10, 20 }) do print(k, v) end
--> format
print(string.format("%d %i %u %x %5.1f %g %s %q %c %%", 3.9, -2.5, 7, 255, 2, 1e20, 12, "a\r\n\0\"", 65))
print(pcall(string.format, "%s", nil), pcall(string.format, "%a", 1))
print(pcall(string.format, "%d", "x"), string.format("%s", "a\0b"), string.format("%5s|%-5s|%.2s", "x", "y", "xyz"))
--> strings
print(("abc"):gsub("%w*", "x"), ("hello world"):find("o w"), ("x"):rep(3, ","), ("abc"):find("b", 10), (""):find("", 5))
local all = "" for a in ("ab"):gmatch("%a*") do all = all .. "<" .. a .. ">" end print(all)
print(("a%b"):gsub("%%", "%z"), pcall(string.gsub, "a", "(", ""), pcall(string.gsub, "a", "a", "%2"), pcall(string.rep))
print(pcall(string.char, 256), string.gfind == string.gmatch, pcall(string.find, "a", "%"), pcall(string.find, "a", "[a"))
print("\x41 \z \u{41} \065\10\'")
--> tables
local t = setmetatable({ 1, 2, 3 }, { __len = function() return 9 end, __pairs = function() return 1 end })
print(#t, table.getn(t), table.maxn({ [5.5] = 1 }), unpack(t), unpack({ 1, 2, 3 }, 2), pcall(table.setn, t, 1))
table.insert(t, 10, "x") print(t[10], table.remove(t), table.remove({}), table.concat({ 1, 2.5, "z" }, ","), pcall(table.concat, { {} }))
table.foreach({ 1 }, print) table.foreachi({ "a", "b" }, print) print(pcall(ipairs), pcall(pairs, nil))
local s = { 5, 2, 8, 1, 9, 3 } local n = 0 table.sort(s, function(a, b) n = n + 1 return a < b end) print(n, unpack(s))
--> metamethods
local m = { __eq = function() return true end, __lt = function() return true end, __tostring = function() return "m" end }
local a, b = setmetatable({}, m), setmetatable({}, { __eq = function() return true end })
print(a == b, a == setmetatable({}, m), a < setmetatable({}, m), pcall(function() return a < b end), a <= setmetatable({}, m), tostring(a))
--> messages
local up
print(pcall(function() local x; x.y = 1 end), pcall(function() undefined() end), pcall(function() return up.z.y end))
print(pcall(function() local t = {} t.x.y = 1 end), pcall(function() local t = {} t:m() end), pcall(function() return 1 + {} end))
print(pcall(function() return "a" .. {} end), pcall(function() return 1 < "2" end), pcall(function() return {} < {} end), pcall(function() return #nil end))
print(pcall(function() for i = "a", 2 do end end), pcall(function() for i = 1, {} do end end), pcall(function() for x in nil do end end))
print(pcall(function() string.rep() end), pcall(function() ("x"):rep({}) end), pcall(function() setmetatable(1, 2) end), pcall(error, "e", 0))
print(pcall(function() local t = {} t[nil] = 1 end), pcall(next, {}, 1), pcall(assert, false), pcall(assert, nil, "m"), select("#", pcall(error)))
print(xpcall(function(...) return select("#", ...) end, print, 1, 2), pcall(setmetatable, {}, 1), pcall(tostring), pcall(tonumber))
--> syntax
local function try(source) print((select(2, loadstring(source, "=s")))) end
try("x") try("x =") try("x = }") try("goto x") try("::a::") try("a = 1 // 2") try("a = 1 & 2") try("a = 1 << 2") try("a = ~1") try("local x <const> = 1")
try("break") try("while true do break x = 1 end") try(";") try("a = 'x") try("a = [[x") try("f\n(1)") try("for i do end") try("if x then") try("return return")
try("a = 3x") try("a = '\\300'") try("a = @") try("function f(...) return function() return ... end end") try("if x then\n\n") try("f() = 1") try("local function 1") try("a = [[ [[ ]]")
print(loadstring("_ENV = 1 return _ENV")(), loadstring("goto = 2 return goto")(), 0xff, .5, 3., 1e2)
--> vararg
print((function(...) return arg.n, arg[1] end)("a", nil), (function(...) return arg, ... end)(1), (function(x, ...) return #arg end)(1, 2, 3))
--> environments
local function f() return thing end
local g = setfenv(f, { thing = 5 }) print(f(), g == f, getfenv(f).thing, getfenv() == _G, getfenv(print) == _G, getfenv(0) == _G)
local function outer() setfenv(1, { y = 3 }) return function() return y end end print(outer()(), y, pcall(setfenv, print, {}), pcall(getfenv, 99))
module("some.thing", package.seeall) x = 4 print(some.thing.x, _NAME, _PACKAGE) setfenv(1, _G)
--> coroutines
print(coroutine.running(), coroutine.resume(coroutine.create(function(...) return coroutine.yield(...) end), 1, 2))
local co = coroutine.create(function() return pcall(coroutine.yield, 1) end) print(coroutine.resume(co)) print(coroutine.resume(co))
print(coroutine.resume(coroutine.create(function() for x in coroutine.yield do end end)), pcall(coroutine.yield), pcall(coroutine.create, print))
local self_co self_co = coroutine.create(function() return coroutine.resume(self_co) end) print(coroutine.resume(self_co))
--> random
math.randomseed(42) print(math.random(), math.random(10), math.random(5, 8), pcall(math.random, 0), pcall(math.random, 2, 1))
print(math.floor(-3.5), math.ceil(2.1), math.max(1, 2.5), math.fmod(-7, 3), math.mod(7, 3), math.modf(-3.25), math.log10(1000), math.pow(2, 10), math.log(8, 2))
print(math.frexp(8), math.ldexp(1, 4), math.abs(-2), math.huge, -math.huge, math.pi, math.sqrt(2), math.deg(math.pi))
--> tracebacks
local function deep(n) if n == 0 then error("x") end deep(n - 1) end
local function tail() return deep(1) end
local t = {} function t.m() local r = tail() return r end function t:meth() t.m() end
local function traced(call) print(select(2, coroutine.resume(coroutine.create(function() return select(2, xpcall(call, debug.traceback)) end)))) end
traced(function() t:meth() end) for levels = 14, 22 do traced(function() deep(levels) end) end traced(function() deep(40) end)
local co = coroutine.create(function() local x = t.nothing.y end) coroutine.resume(co) print(debug.traceback(co), debug.traceback(co, "m", 1))
local function where() return debug.getinfo(2, "l").currentline, debug.getinfo(2, "S").what, pcall(debug.getinfo, 1, "t") end
local function caller() return where() end print(caller())
local info = debug.getinfo(print) local keys = {} for key in pairs(info) do keys[#keys + 1] = key end table.sort(keys) print(table.concat(keys, " "), info.nups)
print(select(2, pcall(function()
  local value = t
    .missing
    .field
end)), select("#", nil, nil), pcall(select, 0), select(-1, 1, 2), select(5, 1))
