-- Variables are closed at the end of their block, in reverse order.
local function new(name, fail) return setmetatable({}, {__close = function(_, e) print("close", name, e) if fail then error(fail, 0) end end}) end
do local a <close> = new "a" local b <close> = new "b" print "body" end
for i = 1, 3 do local x <close> = new(i) if i == 2 then break end print(i) end
local i = 0
while true do local x <close> = new(i) i = i + 1 if i < 3 then goto continue end do break end ::continue:: end
local function f(...) local a <close> = new "f" local b <close> = new "g" return ..., 1, 2, select('#', ...) end
print(f(5, 6))
print((function(...) local a <close> = new "v" return ... end)(1, 2, 3))
print((function(...) local y = 7 local a <close> = new "v" return y end)(1, 2, 3))
print(pcall(function() local a <close> = new "e1" local b <close> = new "e2" error("boom", 0) end))
print(pcall(function() local a <close> = new("e1", "first") local b <close> = new("e2", "second") error("boom", 0) end))
print(pcall(function() local a <close> = new("e1", "first") local b <close> = new("e2", "second") return 1 end))
print(pcall(function() local a <close> = 42 end))
print(pcall(function() local a <close> = {} end))
print(pcall(function() local n <close> = nil local f <close> = false return "fine" end))
repeat local x <close> = new "r" local done = true until done
local n = 0
repeat local x <close> = new("r" .. n) n = n + 1 until n > 2
for a, b in next, {10}, nil, new "for" do print(a, b) end
for a, b in next, {10, 20, 30}, nil, new "forbreak" do print(a, b) if a == 2 then break end end
print(pcall(function() for a, b in next, {10}, nil, new "forerr" do error("x", 0) end end))
print(pcall(function() for a, b in next, {10}, nil, 5 do end end))
print((function() for a, b in next, {10}, nil, new "forret" do return a, b end end)())
-- closures keep their variables
local fs = {}
for i = 1, 2 do local x <close> = new(i) fs[i] = function() return x ~= nil, i end end
print(fs[1](), fs[2]())
-- goto back
do local k = 0 ::top:: local x <close> = new("top" .. k) k = k + 1 if k < 3 then goto top end end
-- not a tail call
local function depth() return debug.traceback("t", 1):find("tail") end
print((function() local x <close> = new "tail" return depth() end)())
print(select('#', (function() local x <close> = new "none" return end)()))
