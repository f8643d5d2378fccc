-- ends: instruction-limit
-- Nothing but library functions: no instruction of Lua runs between the calls.
local t = setmetatable({}, { __index = type, __newindex = rawequal })
table.move(t, 1, math.maxinteger - 1, 2) -- here
