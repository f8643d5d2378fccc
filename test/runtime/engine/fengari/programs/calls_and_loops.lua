-- What cannot be called, and generic loops.
print(pcall(function() for x in 5 do end end)) print(pcall(function() local f = 1 f() end)) print(pcall(function() return setmetatable({}, {__add = 1}) + 1 end)) print(pcall(function() return setmetatable({}, {__index = function() error "i" end}).x end))
print(pcall(function() return setmetatable({}, {__lt = 1}) < 1 end)) print(pcall(function() return #setmetatable({}, {__len = true}) end)) print(pcall(function() return setmetatable({}, {__concat = true}) .. 1 end))
print(pcall(function() local t = setmetatable({}, {__call = 5}) t() end))
for a, b, c in pairs{x = 1} do print(a, b, c) end
for i, v in ipairs{"a", "b", nil, "d"} do print(i, v) end
for w in ("a b c"):gmatch "%a" do for v in ("x y"):gmatch "%a" do if v == "y" then goto next end print(w, v) end ::next:: end
local function g() for _, v in ipairs{1, 2, 3} do if v == 2 then return v end end end print(g())
local fns = {} for i, v in ipairs{1, 2, 3} do fns[i] = function() v = v + 1 return i, v end end print(fns[1](), fns[1](), fns[2]())
for a in coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end) do print(a) end
for k, v in pairs{10, 20, 30} do print(k, v) end
