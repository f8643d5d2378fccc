-- Lua 5.3 uses a closure again, Lua 5.4 makes a new one.
local fs = {} for i = 1, 3 do fs[i] = function() end end print(fs[1] == fs[2])
local function k() return function() end end print(k() == k())
