-- ends: instruction-limit
local t = setmetatable({}, { __len = function() return 2 ^ 31 - 2 | 0 end, __index = type, __newindex = rawequal })
pcall(table.sort, t) -- here
